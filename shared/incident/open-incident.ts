import type { Alert } from '../alert/alert'
import type { Incident } from './incident'
import type { Severity } from './severity'
import { type Beginning, openingTimers, type TimerRules } from './timers'

/** What a person who opens an incident says, and what is known beside it. */
export interface Opening {
  id: string
  title: string
  severity: Severity
  origin: Incident['origin']
  /** Those that it is about; none where a person noticed the trouble. */
  alerts: readonly Alert[]
  /** When the trouble began, where a person knows better than the alerts. */
  startedAt: number | null
  person: string
  /** The stage that it begins with; null where the runbook has none. */
  stage: string | null
  scenario: Beginning['scenario']
  lastBackupAt: number | null
}

/** The incident as it is opened; who opens it is its commander until somebody else is. */
export function openIncident(opening: Opening, rules: TimerRules, now: number): Incident {
  const { id, title, severity, origin, alerts, person, stage, scenario, lastBackupAt } = opening
  const startedAt = opening.startedAt ?? earliest(alerts.map(({ since }) => since)) ?? now
  const detectedAt = earliest(alerts.map(({ openedAt }) => openedAt)) ?? Math.max(startedAt, now)
  const responded = firstResponse(alerts)
  return {
    id,
    title,
    severity,
    origin,
    alertIds: alerts.map((alert) => alert.id),
    startedAt,
    detectedAt,
    openedAt: now,
    openedBy: person,
    stage,
    roles: { commander: person, communication: null, scribe: null },
    timers: openingTimers(
      { severity, startedAt, detectedAt, openedAt: now, scenario, lastBackupAt, responded },
      rules,
    ),
    end: null,
    linkedIds: [],
    entryCount: 0,
    changedAt: now,
  }
}

function firstResponse(alerts: readonly Alert[]): Beginning['responded'] {
  const responses = alerts.flatMap(({ acknowledgement }) =>
    acknowledgement === null ? [] : [{ at: acknowledgement.at, by: acknowledgement.by }],
  )
  return responses.sort((one, other) => one.at - other.at)[0] ?? null
}

function earliest(times: readonly number[]): number | null {
  return times.length === 0 ? null : Math.min(...times)
}
