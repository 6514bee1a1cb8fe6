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
  const address = ask.subject === null ? null : subjectAddress(ask.subject)
  window.location.hash = address ?? addressOf('now')
}
