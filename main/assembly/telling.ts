import type { AlertAction } from '../../shared/alert/action'
import type { Severity } from '../../shared/incident/severity'
import type { Subject } from '../../shared/log/subject'
import type { Answer } from '../../shared/notify/buttons'
import type { RehearsalStep } from '../../shared/notify/rehearsal'
import type { CompanionParts } from '../companion'
import { diagnosticsOf } from '../diagnostics'
import type { Notices } from '../notices'
import { Announcer } from '../notify/announcer'
import { Presenter } from '../notify/presenter'
import { rehearse } from '../notify/rehearsal'
import { Sounds } from '../notify/sounds'
import { DoNotDisturb } from '../system/do-not-disturb'
import { WindowEvents } from '../window-events'

interface Needs {
  parts: CompanionParts
  notices: Notices
  /** The system was told not to disturb, or may disturb again. */
  onDoNotDisturb(on: boolean): void
  /** What a person does by a notification's button. */
  acknowledge(alertId: string): void
  snooze(alertId: string): void
}

export interface Telling {
  announcer: Announcer
  doNotDisturb: DoNotDisturb
  sounds: Sounds
  windowEvents: WindowEvents
  /** Brings the window forward; with a subject, to where that is shown. */
  open(subject: Subject | null): Promise<void>
  rehearse(severity: Severity): Promise<RehearsalStep[]>
}

/** From what was decided to be told to the person at this laptop, and back from what they answer. */
export function assembleTelling(needs: Needs): Telling {
  const { parts, notices, onDoNotDisturb, acknowledge, snooze } = needs
  const { clock, door } = parts
  const diagnostics = diagnosticsOf('notifications', parts.diagnostics)
  const preferences = () => parts.preferences.get()
  const windowEvents = new WindowEvents()
  const presenter = new Presenter({
    notifier: parts.notifier,
    diagnostics,
    onTrouble: (sentence) => notices.tellCurrent('notifications', sentence),
  })
  const sounds = new Sounds({ emit: (event) => windowEvents.emit(event), program: parts.sounds, diagnostics })
  const open = async (subject: Subject | null) => {
    await door.bringForward()
    windowEvents.emit({ type: 'show', subject })
  }
  const act = async (alertId: string, action: AlertAction) => {
    await door.bringForward()
    windowEvents.emit({ type: 'act', alertId, action })
  }
  const onAnswer = (answer: Answer, subject: Subject | null) => {
    if (answer === 'open' || subject?.kind !== 'alert') void open(subject)
    else if (answer === 'acknowledge') acknowledge(subject.id)
    else if (answer === 'snooze') snooze(subject.id)
    else void act(subject.id, answer)
  }
  const doNotDisturb = new DoNotDisturb({
    ask: parts.askDoNotDisturb ?? null,
    onChange(on) {
      onDoNotDisturb(on)
      announcer.look()
    },
  })
  const ways = { clock, preferences, presenter, sounds, doNotDisturb }
  const announcer = new Announcer({ ...ways, diagnostics, onAnswer })
  const onOpen = () => void open(null)
  return {
    announcer,
    doNotDisturb,
    sounds,
    windowEvents,
    open,
    rehearse: (severity) => rehearse(severity, { ...ways, onOpen }),
  }
}
