import type { Alert } from '../../shared/alert/alert'
import type { Callable } from '../../shared/alert/callable'
import { deadlineNews } from '../../shared/incident/deadline-news'
import { type DueTimer, dueTimers } from '../../shared/incident/due-timers'
import type { Incident } from '../../shared/incident/incident'
import { nextCall } from '../../shared/incident/next-call'
import type { News } from '../../shared/notify/news'
import type { Clock } from '../clock'
import type { Diagnostics } from '../diagnostics'
import type { Announcement } from '../notify/announcer'
import type { IncidentReminderRepository, Reminder } from '../store/incident-reminders'

/** A clock that is set forward is noticed within this time, in milliseconds. */
const longestSleep = 60_000

interface Parts {
  repository: IncidentReminderRepository
  clock: Clock
  /** Those that go on. */
  incidents(): readonly Incident[]
  alert(id: string): Alert | null
  /** Who can be called now, in order. */
  chain(): readonly Callable[]
  announce(announcement: Announcement): void
  diagnostics: Diagnostics
}

/** Tells of incidents' deadlines as they come near and pass: each once, also after sleep, a restart or a crash. */
export class IncidentDeadlines {
  #timer: NodeJS.Timeout | null = null
  #started = false

  constructor(private readonly parts: Parts) {}

  /** Tells what was decided before and not shown, and begins to wait. */
  start(): void {
    this.#started = true
    for (const reminder of this.parts.repository.pending()) {
      const due = this.#dueFor(reminder)
      if (due === null) this.parts.repository.drop(reminder)
      else this.#tell(reminder, due)
    }
    this.look()
  }

  stop(): void {
    this.#started = false
    this.#rest()
  }

  /** Decides what is to be told now, and waits for what comes next; also after something changed or the laptop slept. */
  look(): void {
    if (!this.#started) return
    this.#rest()
    let wait = longestSleep
    try {
      wait = this.#decide()
    } catch (error) {
      this.parts.diagnostics.record('following the deadlines of incidents failed', { error })
    }
    this.#timer = setTimeout(() => this.look(), wait)
  }

  /** It ended: what was to be told of it no longer matters. */
  ended(incidentId: string): void {
    this.parts.repository.dropAll(incidentId)
  }

  /** Returns how long nothing comes, in milliseconds. */
  #decide(): number {
    const { clock, repository, incidents } = this.parts
    const now = clock.now()
    const { due, nextAt } = dueTimers(incidents(), now)
    for (const one of due) {
      const reminder = reminderOf(one)
      if (repository.decide(reminder)) this.#tell(reminder, one)
    }
    return nextAt === null ? longestSleep : Math.min(longestSleep, Math.max(1, nextAt - now))
  }

  #rest(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #tell(reminder: Reminder, due: DueTimer): void {
    const { repository, clock, announce } = this.parts
    announce({
      news: this.#newsOf(due),
      current: () => {
        const standing = this.#dueFor(reminder)
        return standing === null ? null : this.#newsOf(standing)
      },
      settle: () => repository.markShown(reminder, clock.now()),
    })
  }

  #newsOf(due: DueTimer): News {
    const { clock, alert, chain } = this.parts
    const now = clock.now()
    const alerts = due.incident.alertIds.map(alert).filter((one) => one !== null)
    return deadlineNews(due, { now, zone: clock.zone(), call: nextCall(chain(), alerts, now) })
  }

  /** Null where it is not so any more. */
  #dueFor(reminder: Reminder): DueTimer | null {
    const { due } = dueTimers(this.parts.incidents(), this.parts.clock.now())
    return due.find((one) => isSame(reminderOf(one), reminder)) ?? null
  }
}

function reminderOf({ incident, timer, urgency }: DueTimer): Reminder {
  return { incidentId: incident.id, timerKey: timer.key, dueAt: timer.dueAt, urgency }
}

function isSame(one: Reminder, other: Reminder): boolean {
  return (
    one.incidentId === other.incidentId &&
    one.timerKey === other.timerKey &&
    one.dueAt === other.dueAt &&
    one.urgency === other.urgency
  )
}
