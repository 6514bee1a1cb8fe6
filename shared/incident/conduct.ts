import { failure, type Result, success } from '../result'
import { formatDuration } from '../time/duration'
import type { Incident, IncidentRole, Timer } from './incident'
import type { Severity } from './severity'
import { timerStanding } from './timer-standing'
import {
  dataTimer,
  meetTimer,
  pauseTimer,
  resumeTimer,
  retimed,
  type TimerRules,
  unmeetTimer,
} from './timers'
import { incidentState, roleTitles, timerTitle } from './words'

/** Who does something, and when it was done; UTC milliseconds. */
export interface Act {
  by: string
  at: number
}

/** An incident after something was done to it, and what its timeline says about that. */
export interface Step {
  incident: Incident
  said: string
}

/** What cannot be done says why, as a sentence. */
type Done = Result<Step, string>

/** Another severity: the deadlines that depend on it follow. */
export function changeSeverity(incident: Incident, severity: Severity, rules: TimerRules, act: Act): Done {
  if (incident.end !== null) return over(incident)
  if (severity === incident.severity) return failure(`The incident is ${severity} already.`)
  const timers = retimed(incident.timers, severity, rules, act.at)
  return step(
    { ...incident, severity, timers },
    `Severity changed from ${incident.severity} to ${severity}; the deadlines follow.`,
  )
}

/** Goes to another stage, forth or back. */
export function changeStage(incident: Incident, stage: { key: string; title: string }): Done {
  if (incident.end !== null) return over(incident)
  if (incident.stage === stage.key) return failure(`The incident is in this stage already.`)
  return step({ ...incident, stage: stage.key }, `Stage: ${stage.title}.`)
}

/** Gives a role to a person, or hands it over; null: nobody has it. */
export function changeRole(incident: Incident, role: IncidentRole, person: string | null): Done {
  const before = incident.roles[role]
  if (before === person) return failure(`${roleTitles[role]} stays as it was.`)
  return step(
    { ...incident, roles: { ...incident.roles, [role]: person } },
    roleSentence(roleTitles[role], before, person),
  )
}

/** What a timer asks for is done, or was not done after all. */
export function settleTimer(incident: Incident, key: string, met: boolean, act: Act): Done {
  if (incident.end !== null) return over(incident)
  const timer = timerOf(incident, key)
  if (timer === null) return noTimer()
  if (!met && timer.kind === 'update')
    return failure('An update that went out cannot be taken back; write an entry instead.')
  if (met === (timerStanding(timer) === 'met'))
    return failure(met ? 'This was done already.' : 'This was not done yet.')
  const title = timerTitle(timer)
  if (!met) return withTimer(incident, unmeetTimer(timer), `${title}: taken back, it is not done.`)
  const late = act.at - timer.dueAt
  const when = late > 0 ? `, ${formatDuration(late)} late` : ''
  return withTimer(incident, meetTimer(timer, act.by, act.at), `${title}: done${when}.`)
}

/** Stops a timer, with a reason; null lets it go on. */
export function holdTimer(incident: Incident, key: string, reason: string | null, act: Act): Done {
  if (incident.end !== null) return over(incident)
  const timer = timerOf(incident, key)
  if (timer === null) return noTimer()
  const standing = timerStanding(timer)
  if (reason === null) {
    if (timer.paused === null) return failure('This timer runs already.')
    const resumed = resumeTimer(timer, act.at)
    const stood = formatDuration(Math.max(0, act.at - timer.paused.at))
    return withTimer(incident, resumed, `${timerTitle(timer)}: goes on after a pause of ${stood}.`)
  }
  if (standing !== 'running') return failure('Only a timer that runs can be paused.')
  return withTimer(incident, pauseTimer(timer, { ...act, reason }), `${timerTitle(timer)}: paused. ${reason}`)
}

/** When the last good backup was made: what may be lost is counted from there. `rpo` in milliseconds. */
export function setLastBackup(incident: Incident, madeAt: number, rpo: number, shownAt: string): Done {
  if (incident.end !== null) return over(incident)
  const timer = dataTimer(madeAt, rpo)
  if (timer === null) return noTimer()
  const others = incident.timers.filter(({ kind }) => kind !== 'data')
  return step({ ...incident, timers: [...others, timer] }, `Last good backup: ${shownAt}.`)
}

/** It is over: the service is back. */
export function resolveIncident(incident: Incident, { by, at }: Act): Done {
  if (incident.end !== null) return over(incident)
  if (at < incident.startedAt) return failure('An incident cannot end before it began.')
  const timers = incident.timers.map((timer) =>
    timer.kind === 'recovery' && timer.met === null ? meetTimer(timer, by, at) : timer,
  )
  const lasted = formatDuration(Math.max(1_000, at - incident.startedAt))
  return step({ ...incident, timers, end: { kind: 'resolved', by, at } }, `Resolved after ${lasted}.`)
}

/** It was not over, or should have stayed by itself: its deadlines stand as they were. */
export function reopenIncident(incident: Incident, reason: string): Done {
  if (incident.end === null) return failure('The incident is open already.')
  const timers = incident.timers.map((timer) => (timer.kind === 'recovery' ? unmeetTimer(timer) : timer))
  return step({ ...incident, timers, end: null }, `Reopened. ${reason}`)
}

/** One incident becomes part of another, which takes its alerts over; both are told of it. */
export function mergeIncidents(
  incident: Incident,
  into: Incident,
  { by, at }: Act,
): Result<{ merged: Step; into: Step }, string> {
  if (incident.id === into.id) return failure('An incident cannot be merged into itself.')
  if (incident.end !== null) return over(incident)
  if (into.end !== null) return over(into)
  const alertIds = [...new Set([...into.alertIds, ...incident.alertIds])]
  return success({
    merged: {
      incident: { ...incident, end: { kind: 'merged', by, at, into: into.id } },
      said: `Merged into “${into.title}”.`,
    },
    into: {
      incident: { ...into, alertIds, startedAt: Math.min(into.startedAt, incident.startedAt) },
      said: `“${incident.title}” was merged into this.`,
    },
  })
}

/** Says that two incidents have to do with each other, or that they do not. */
export function linkIncidents(one: Incident, other: Incident, linked: boolean): Result<[Step, Step], string> {
  if (one.id === other.id) return failure('An incident cannot be linked to itself.')
  if (one.linkedIds.includes(other.id) === linked)
    return failure(linked ? 'They are linked already.' : 'They are not linked.')
  return success([withLink(one, other, linked), withLink(other, one, linked)])
}

/** Further alerts that it is about. */
export function addAlerts(incident: Incident, alerts: readonly { id: string; title: string }[]): Done {
  if (incident.end !== null) return over(incident)
  const added = alerts.filter(({ id }) => !incident.alertIds.includes(id))
  if (added.length === 0) return failure('The incident is about these alerts already.')
  const alertIds = [...incident.alertIds, ...added.map(({ id }) => id)]
  return step({ ...incident, alertIds }, `Also about: ${added.map(({ title }) => title).join(', ')}.`)
}

function withLink(incident: Incident, other: Incident, linked: boolean): Step {
  const others = incident.linkedIds.filter((id) => id !== other.id)
  return {
    incident: { ...incident, linkedIds: linked ? [...others, other.id] : others },
    said: `${linked ? 'Linked to' : 'No longer linked to'} “${other.title}”.`,
  }
}

function withTimer(incident: Incident, changed: Timer, said: string): Done {
  const timers = incident.timers.map((timer) => (timer.key === changed.key ? changed : timer))
  return step({ ...incident, timers }, said)
}

function timerOf({ timers }: Incident, key: string): Timer | null {
  return timers.find((timer) => timer.key === key) ?? null
}

function roleSentence(role: string, before: string | null, after: string | null): string {
  if (after === null) return `${role}: ${before} hands it over to nobody.`
  return before === null ? `${role}: ${after}.` : `${role}: ${before} hands over to ${after}.`
}

function step(incident: Incident, said: string): Done {
  return success({ incident, said })
}

function over(incident: Incident): Result<never, string> {
  return failure(`“${incident.title}” is ${incidentState(incident)}. Reopen it first.`)
}

function noTimer(): Result<never, string> {
  return failure('This timer is not there any more; the severity may have changed.')
}
