import type { Severity } from '../../shared/incident/severity'
import { hushAt, passes } from '../../shared/notify/hush'
import type { NativeNotification } from '../../shared/notify/native-notification'
import type { NotifyPreferences } from '../../shared/notify/preferences'
import type { RehearsalStep } from '../../shared/notify/rehearsal'
import { text } from '../../shared/text/text'
import { localTime } from '../../shared/time/display'
import type { Clock } from '../clock'
import type { DoNotDisturb } from '../system/do-not-disturb'
import type { Presenter } from './presenter'
import type { Sounds } from './sounds'

interface Parts {
  clock: Clock
  preferences(): NotifyPreferences & { notifications: boolean }
  presenter: Presenter
  sounds: Pick<Sounds, 'play'>
  doNotDisturb: Pick<DoNotDisturb, 'isOn' | 'look'>
  /** A person clicked the notification. */
  onOpen(): void
}

/** Goes the way that an alert of a severity goes, and says for a person what happened at each step. */
export async function rehearse(severity: Severity, parts: Parts): Promise<RehearsalStep[]> {
  await parts.doNotDisturb.look()
  const steps = [
    keepingBack(severity, parts),
    await presenting(severity, parts),
    await sounding(severity, parts),
  ]
  return steps.filter((step) => step !== null)
}

function keepingBack(severity: Severity, { preferences, clock, doNotDisturb }: Parts): RehearsalStep | null {
  const words = text.notify.rehearsal
  const wishes = preferences()
  if (!wishes.notifications) {
    return { outcome: 'note', sentence: words.turnedOff(severity) }
  }
  const hush = hushAt(wishes, clock.now(), clock.zone(), !doNotDisturb.isOn())
  if (hush === null || passes({ severity }, hush)) return null
  const until = hush.until === null ? null : localTime(hush.until, clock.zone())
  return { outcome: 'note', sentence: words.keptBack[hush.kind](severity, until) }
}

const urgencies = { P1: 'critical', P2: 'critical', P3: 'normal', P4: 'low' } as const

async function presenting(severity: Severity, { presenter, onOpen }: Parts): Promise<RehearsalStep> {
  const words = text.notify.rehearsal
  const notification: NativeNotification = {
    title: words.title(severity),
    body: words.body,
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
    sentence: buttons ? words.shownWithButtons(by) : words.shownWithoutButtons(by),
  }
}

async function sounding(severity: Severity, { preferences, sounds }: Parts): Promise<RehearsalStep> {
  const words = text.notify.rehearsal
  const { silent, volume, severities } = preferences().sounds
  if (silent || volume === 0) return { outcome: 'note', sentence: words.silence }
  if (!severities[severity]) {
    return { outcome: 'note', sentence: words.soundOff(severity) }
  }
  const by = await sounds.play(severity, volume)
  if (by !== null) return { outcome: 'done', sentence: words.soundPlayed(by) }
  return {
    outcome: 'failed',
    sentence: words.soundFailed,
  }
}
