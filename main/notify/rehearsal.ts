import type { Severity } from '../../shared/incident/severity'
import { hushAt, passes } from '../../shared/notify/hush'
import type { NativeNotification } from '../../shared/notify/native-notification'
import type { NotifyPreferences } from '../../shared/notify/preferences'
import type { RehearsalStep } from '../../shared/notify/rehearsal'
import { localTime } from '../../shared/time/display'
import type { Clock } from '../clock'
import type { Presenter } from './presenter'
import type { Sounds } from './sounds'

interface Parts {
  clock: Clock
  preferences(): NotifyPreferences & { notifications: boolean }
  presenter: Presenter
  sounds: Pick<Sounds, 'play'>
  /** A person clicked the notification. */
  onOpen(): void
}

/** Goes the way that an alert of a severity goes, and says for a person what happened at each step. */
export async function rehearse(severity: Severity, parts: Parts): Promise<RehearsalStep[]> {
  const steps = [
    keepingBack(severity, parts),
    await presenting(severity, parts),
    await sounding(severity, parts),
  ]
  return steps.filter((step) => step !== null)
}

function keepingBack(severity: Severity, { preferences, clock }: Parts): RehearsalStep | null {
  const wishes = preferences()
  if (!wishes.notifications) {
    const sentence = `Notifications are turned off: a ${severity} would only be heard, and seen in the tray. This test is shown all the same.`
    return { outcome: 'note', sentence }
  }
  const hush = hushAt(wishes, clock.now(), clock.zone())
  if (hush === null || passes({ severity }, hush)) return null
  const what = hush.kind === 'presentation' ? 'Presentation mode is' : 'Quiet hours are'
  const until = hush.until === null ? '' : ` until ${localTime(hush.until, clock.zone())}`
  return {
    outcome: 'note',
    sentence: `${what} on${until}: a ${severity} would be kept back. This test is shown all the same.`,
  }
}

const urgencies = { P1: 'critical', P2: 'critical', P3: 'normal', P4: 'low' } as const

async function presenting(severity: Severity, { presenter, onOpen }: Parts): Promise<RehearsalStep> {
  const notification: NativeNotification = {
    title: `${severity} test: Watchkeeper can reach you`,
    body: 'This is what an alert will look like.',
    urgency: urgencies[severity],
    stays: severity === 'P1',
    subject: null,
    buttons: [],
  }
  const presented = await presenter.present(notification, onOpen)
  if (!presented.ok) return { outcome: 'failed', sentence: presented.sentence }
  const { by, buttons } = presented.shown
  return {
    outcome: 'done',
    sentence: `The notification was handed to the system by ${by}; alerts will ${buttons ? '' : 'not '}have buttons there. If you did not see it, look at the system’s Do Not Disturb setting.`,
  }
}

async function sounding(severity: Severity, { preferences, sounds }: Parts): Promise<RehearsalStep> {
  const { silent, volume, severities } = preferences().sounds
  if (silent || volume === 0) return { outcome: 'note', sentence: 'No sound was played: you chose silence.' }
  if (!severities[severity]) {
    const sentence = `No sound was played: you turned the one for ${severity} off. It is heard only when the system shows no notification.`
    return { outcome: 'note', sentence }
  }
  const by = await sounds.play(severity, volume)
  if (by !== null) return { outcome: 'done', sentence: `The sound was played by ${by}.` }
  return {
    outcome: 'failed',
    sentence:
      'The sound could not be played: no open window may play one, and no program of this system did. Keep a window open, or install a player such as paplay.',
  }
}
