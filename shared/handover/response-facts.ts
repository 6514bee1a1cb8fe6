import type { Alert } from '../alert/alert'
import { alertTitle, describeCause } from '../alert/describe'
import { activeSnooze } from '../alert/snooze'
import type { Snooze, SnoozeScope } from '../alert/snooze-record'
import type { TimelineEntry } from '../incident/entry'
import type { Incident } from '../incident/incident'
import { timerStanding } from '../incident/timer-standing'
import { entryText, timerTitle } from '../incident/words'
import { text } from '../text/text'
import { describeHold } from '../watch/hold'
import type { AlertFact, IncidentFact, SilenceFact } from './facts'

/** An alert as a handover tells of it at `now`. */
export function alertFact(alert: Alert, snoozes: readonly Snooze[], now: number): AlertFact {
  const { id, monitorId, severity, cause, since, responseDueAt, escalationDueAt } = alert
  const { acknowledgement, assignee, held, resolvedAt } = alert
  const snooze = activeSnooze(alert, snoozes, now)
  return {
    id,
    monitorId,
    severity,
    title: alertTitle(alert),
    cause: describeCause(cause),
    since,
    responseDueAt,
    escalationDueAt,
    acknowledgement,
    assignee: assignee?.name ?? null,
    snooze: snooze?.scope.kind === 'alert' ? snooze : null,
    held:
      held === null
        ? null
        : { words: describeHold(held), until: held.kind === 'maintenance' ? held.until : null },
    resolved: resolvedAt === null ? null : { at: resolvedAt, how: endingWords(alert) },
  }
}

function endingWords({ resolution, resolvedBy }: Alert): string {
  const words = text.handover.lines.alert
  if (resolution === 'monitor removed') return words.monitorRemoved
  return resolvedBy === null ? words.recovered : words.resolvedBy(resolvedBy.name)
}

/** The snoozes of more than one alert that are on at `now`; `nameOf` is what a monitor is called. */
export function silenceFacts(
  snoozes: readonly Snooze[],
  nameOf: (monitorId: string) => string | null,
  now: number,
): SilenceFact[] {
  return snoozes.flatMap(({ id, scope, until, by, reason }) => {
    if (until <= now) return []
    const silenced = silencedBy(scope, nameOf)
    return silenced === null ? [] : [{ id, until, by, reason, ...silenced }]
  })
}

/** What a snooze is over, where that is more than one alert and still there. */
function silencedBy(
  scope: SnoozeScope,
  nameOf: (monitorId: string) => string | null,
): Pick<SilenceFact, 'source' | 'what'> | null {
  switch (scope.kind) {
    case 'alert':
      return null
    case 'everything':
      return { source: { kind: 'runbook', id: '' }, what: text.handover.lines.alert.everything }
    case 'group':
      return { source: { kind: 'runbook', id: '' }, what: text.handover.lines.alert.group(scope.group) }
    case 'monitor': {
      const what = nameOf(scope.monitorId)
      return what === null ? null : { source: { kind: 'monitor', id: scope.monitorId }, what }
    }
  }
}

/** As many of the newest entries of a timeline are told. */
const newestEntries = 3

/** An incident as a handover tells of it; `stageTitle` is what its stage is called. */
export function incidentFact(
  incident: Incident,
  entries: readonly TimelineEntry[],
  stageTitle: string | null,
): IncidentFact {
  const { id, severity, title, startedAt, roles, timers, end } = incident
  return {
    id,
    severity,
    title,
    stage: stageTitle,
    lead: roles.commander,
    startedAt,
    timers: timers
      .filter((timer) => timerStanding(timer) === 'running')
      .map((timer) => ({ name: timerTitle(timer), dueAt: timer.dueAt }))
      .sort((one, other) => one.dueAt - other.dueAt),
    entries: entries
      .slice(-newestEntries)
      .map((entry) => ({ at: entry.at, by: entry.author ?? 'Watchkeeper', text: entryText(entry) })),
    resolvedAt: end?.at ?? null,
  }
}
