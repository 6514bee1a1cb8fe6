import { dueTimers } from '../../shared/incident/due-timers'
import type { Incident, Timer } from '../../shared/incident/incident'
import { timerTitle } from '../../shared/incident/words'
import type { News } from '../../shared/notify/news'
import { localTime } from '../../shared/time/display'
import { formatDuration } from '../../shared/time/duration'
import type { Clock } from '../clock'
import type { Announcement } from '../notify/announcer'
import type { IncidentReminderRepository, Reminder } from '../store/incident-reminders'

/** A clock that is set forward is noticed within this time, in milliseconds. */
const longestSleep = 60_000
/** What is told so much later than it was due says by how much. */
const late = 60_000

interface Parts {
  repository: IncidentReminderRepository
  clock: Clock
  /** Those that go on. */
  incidents(): readonly Incident[]
  announce(announcement: Announcement): void
}

/** Tells of incidents' deadlines as they pass: each once, also after sleep, a restart or a crash. */
export class IncidentDeadlines {
  #timer: NodeJS.Timeout | null = null

  constructor(private readonly parts: Parts) {}

  /** Tells what was decided before and not shown, and begins to wait. */
  start(): void {
    const incidents = new Map(this.parts.incidents().map((incident) => [incident.id, incident]))
    for (const reminder of this.parts.repository.pending()) {
      const incident = incidents.get(reminder.incidentId)
      const timer = incident?.timers.find(({ key }) => key === reminder.timerKey)
      if (incident === undefined || timer === undefined) this.parts.repository.drop(reminder.incidentId)
      else this.#tell(reminder, incident, timer)
    }
    this.look()
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  /** Decides what is due now, and waits for what comes next; also after something changed or the laptop slept. */
  look(): void {
    const { clock, repository, incidents } = this.parts
    const now = clock.now()
    const { due, nextAt } = dueTimers(incidents(), now)
    for (const { incident, timer } of due) {
      const reminder = { incidentId: incident.id, timerKey: timer.key, dueAt: timer.dueAt }
      if (repository.decide(reminder)) this.#tell(reminder, incident, timer)
    }
    this.stop()
    if (nextAt === null) return
    this.#timer = setTimeout(() => this.look(), Math.min(longestSleep, Math.max(1, nextAt - now)))
  }

  /** It ended: what was to be told of it no longer matters. */
  ended(incidentId: string): void {
    this.parts.repository.drop(incidentId)
  }

  #tell(reminder: Reminder, incident: Incident, timer: Timer): void {
    const { repository, clock, announce } = this.parts
    announce({
      news: deadlineNews(reminder, incident, timer, clock),
      stands: () => this.#isDue(reminder),
      settle: () => repository.markShown(reminder, clock.now()),
    })
  }

  #isDue({ incidentId, timerKey, dueAt }: Reminder): boolean {
    return dueTimers(this.parts.incidents(), this.parts.clock.now()).due.some(
      ({ incident, timer }) => incident.id === incidentId && timer.key === timerKey && timer.dueAt === dueAt,
    )
  }
}

/** "Tell customers: P1 Checkout is down", "This was due at 03:14, 12 min ago." */
function deadlineNews(reminder: Reminder, incident: Incident, timer: Timer, clock: Clock): News {
  const passed = clock.now() - timer.dueAt
  const ago = passed < late ? '' : `, ${formatDuration(passed)} ago`
  return {
    id: `incident-deadline ${reminder.incidentId} ${reminder.timerKey} ${reminder.dueAt}`,
    subject: { kind: 'incident', id: incident.id },
    mood: 'trouble',
    severity: incident.severity,
    title: `${timerTitle(timer)}: ${incident.severity} ${incident.title}`,
    body: `This was due at ${localTime(timer.dueAt, clock.zone())}${ago}. Open the incident and say when it is done.`,
  }
}
