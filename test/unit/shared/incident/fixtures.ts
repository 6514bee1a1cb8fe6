import type { TimelineEntry } from '#shared/incident/entry'
import type { Incident, Timer } from '#shared/incident/incident'
import type { TimerRules } from '#shared/incident/timers'

export const minute = 60_000
export const hour = 60 * minute
export const noRules: TimerRules = { severities: [], procedures: [], slas: [], communication: [] }

export function timer(changes: Partial<Omit<Timer, 'kind'>> = {}): Timer {
  return {
    key: 'recovery',
    kind: 'recovery',
    from: 0,
    dueAt: hour,
    paused: null,
    met: null,
    ...changes,
  }
}

/** A P1 incident that Ines opened five minutes after it began. */
export function incident(changes: Partial<Incident> = {}): Incident {
  return {
    id: 'incident',
    title: 'Checkout is down',
    severity: 'P1',
    origin: { kind: 'nothing' },
    alertIds: [],
    startedAt: 0,
    detectedAt: 2 * minute,
    openedAt: 5 * minute,
    openedBy: 'Ines',
    stage: null,
    roles: { commander: 'Ines', communication: null, scribe: null },
    timers: [timer()],
    end: null,
    linkedIds: [],
    entryCount: 1,
    changedAt: 5 * minute,
    ...changes,
  }
}

export function note(text: string, changes: Partial<TimelineEntry> = {}): TimelineEntry {
  return {
    id: text,
    incidentId: 'incident',
    at: 10 * minute,
    writtenAt: 10 * minute,
    pastTime: false,
    author: 'Ines',
    content: { kind: 'note', text },
    corrects: null,
    ...changes,
  }
}
