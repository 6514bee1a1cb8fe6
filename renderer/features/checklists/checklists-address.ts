import { addressOf } from '../../app/routes'

/** What the screen shows. A checklist's key never begins with a tilde. */
export type ChecklistsView =
  | { kind: 'agenda'; checklistKey: string | null }
  | { kind: 'changes'; changeId: string | null }
  | { kind: 'history' }

const changes = '~changes'
const history = '~history'

export const checklistsAddress = {
  today: addressOf('checklists'),
  changes: addressOf('checklists', changes),
  history: addressOf('checklists', history),
  change: (id: string) => addressOf('checklists', `${changes}/${id}`),
}

/** The view that an address of the screen means. */
export function shownView(detail: string | null): ChecklistsView {
  if (detail === history) return { kind: 'history' }
  if (detail === changes) return { kind: 'changes', changeId: null }
  if (detail?.startsWith(`${changes}/`))
    return { kind: 'changes', changeId: detail.slice(changes.length + 1) }
  return { kind: 'agenda', checklistKey: detail }
}
