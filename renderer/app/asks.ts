import type { Subject } from '../../shared/log/subject'
import { askForAlertAction } from '../features/alerts/asked'
import { subjectAddress } from '../features/shift/log/subject-address'
import { playSound } from './play-sound'
import { addressOf } from './routes'
import type { Ask } from './store'

/** Does what main asks this window for. */
export function doAsAsked(ask: Ask): void {
  if (ask.type === 'sound') {
    void playSound(ask)
    return
  }
  if (ask.type === 'show') {
    show(ask.subject)
    return
  }
  show({ kind: 'alert', id: ask.alertId })
  askForAlertAction(ask.action, ask.alertId)
}

function show(subject: Subject | null) {
  const address = subject === null ? null : subjectAddress(subject)
  window.location.hash = address ?? addressOf('now')
}
