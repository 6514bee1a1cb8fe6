import type { Alert, NotificationKind } from '../../shared/incident/alert'
import { alertTitle, describeCause } from '../../shared/incident/describe'
import { localTime } from '../../shared/time/display'
import { formatDuration } from '../../shared/time/duration'
import type { Clock } from '../clock'
import type { Diagnostics } from '../diagnostics'
import { NotificationFailedError, type NotificationText, type Notifier } from './notifier'

/** Something that was decided to be told about an alert. */
export interface Announcement {
  id: string
  kind: NotificationKind
  alert: Alert
}

interface Parts {
  clock: Clock
  notifier: Notifier
  diagnostics: Diagnostics
  /** Whether a person wants native notifications. */
  wanted(): boolean
  markShown(id: string): void
  /** Told once when notifications stop working, and null when they work again. */
  onTrouble(sentence: string | null): void
}

/** A service that takes longer, in milliseconds, is taken for one that never answers. */
const patience = 15_000
/** What is being shown when Watchkeeper ends is waited for so long, in milliseconds. */
const lastMoment = 1_000

/** Shows what was decided to be told, one after another, and notices when the system does not show it. */
export class Announcer {
  #queue: Promise<void> = Promise.resolve()
  #failing = false
  #stopped = false

  constructor(private readonly parts: Parts) {}

  announce(announcement: Announcement): void {
    this.#queue = this.#queue.then(() => this.#show(announcement))
  }

  /** Shows a notification to try the way; returns what to tell the person who asked. */
  async test(): Promise<string> {
    const trouble = await this.#handOver({
      title: 'Watchkeeper can reach you',
      body: 'This is what an alert will look like.',
      severity: null,
      alertId: null,
    })
    this.#settle(trouble)
    return (
      trouble ??
      'The notification was handed to the system. If you did not see it, look at its Do Not Disturb setting.'
    )
  }

  /** Shows what can be shown in a moment, and nothing after that: the rest stays to be told at the next start. */
  async stop(): Promise<void> {
    await settlesWithin(lastMoment, this.#queue)
    this.#stopped = true
  }

  async #show({ id, kind, alert }: Announcement): Promise<void> {
    if (this.#stopped) return
    const { wanted, markShown, clock } = this.parts
    const trouble = wanted() ? await this.#handOver(announcementText(kind, alert, clock.zone())) : null
    if (this.#stopped) return
    this.#settle(trouble)
    // A failed one is told in the window instead; trying for ever would pile up.
    markShown(id)
  }

  /** Returns why the system did not take it, for a person; null when it did. */
  async #handOver(text: NotificationText): Promise<string | null> {
    try {
      if (await settlesWithin(patience, this.parts.notifier.show(text))) return null
      throw new NotificationFailedError(
        'The system did not show the notification: its notification service never answered. Alerts are shown here only.',
      )
    } catch (error) {
      this.parts.diagnostics.record('notification failed', { error })
      return error instanceof NotificationFailedError
        ? error.sentence
        : 'The system did not show the notification.'
    }
  }

  #settle(trouble: string | null): void {
    if ((trouble !== null) === this.#failing) return
    this.#failing = trouble !== null
    this.parts.onTrouble(trouble)
  }
}

const prefixes: Record<Exclude<NotificationKind, 'resolved'>, string> = {
  opened: '',
  worsened: 'Worse: ',
  flapping: '',
  steady: 'Steady again, and still wrong: ',
}

/** The words of a notification: what is wrong, and by when somebody must respond. */
export function announcementText(kind: NotificationKind, alert: Alert, zone: string): NotificationText {
  const title = alertTitle(alert)
  if (kind === 'resolved') {
    const lasted = formatDuration((alert.resolvedAt ?? alert.openedAt) - alert.since)
    return { title: `Resolved: ${title}`, body: `It lasted ${lasted}.`, severity: null, alertId: alert.id }
  }
  return {
    title: `${prefixes[kind]}${alert.severity} ${title}`,
    body: `${describeCause(alert.cause)}. Respond by ${localTime(alert.responseDueAt, zone)}.`,
    severity: alert.severity,
    alertId: alert.id,
  }
}

/** Waits for a promise no longer than so many milliseconds; false when that was too short. */
async function settlesWithin(milliseconds: number, promise: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  try {
    return await Promise.race([promise.then(() => true), tooLong])
  } finally {
    clearTimeout(timer)
  }
}
