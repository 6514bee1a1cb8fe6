import type { Subject } from '../../../../shared/log/subject'
import { addressOf } from '../../../app/routes'

/** Where in the window something is that an entry is about or links to; null for what has no place of its own. */
export function subjectAddress({ kind, id }: Subject): string | null {
  switch (kind) {
    case 'monitor':
      return addressOf('watch', id)
    case 'checklist':
      return addressOf('checklists', id)
    case 'section':
      return addressOf('runbook', id)
    case 'alert':
      return addressOf('now', id)
    case 'runbook':
      return addressOf('runbook')
    case 'handover':
      return addressOf('shift', id === '' ? 'handover' : `handover/${id}`)
    case 'incident':
      return addressOf('incidents', id)
    case 'change':
      return addressOf('checklists', `~changes/${id}`)
    case 'follow-up':
      return addressOf('incidents', '~follow-ups')
    default:
      return null
  }
}
