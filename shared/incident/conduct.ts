import { failure, type Result, success } from '../result'
import { text } from '../text/text'
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
import { incidentState, roleTitle, timerTitle } from './words'

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
  if (severity === incident.severity) return failure(refused().sameSeverity(severity))
  const timers = retimed(incident.timers, severity, rules, act.at)
  return step({ ...incident, severity, timers }, words().severity(incident.severity, severity))
}

/** Goes to another stage, forth or back. */
export function changeStage(incident: Incident, stage: { key: string; title: string }): Done {
  if (incident.end !== null) return over(incident)
  if (incident.stage === stage.key) return failure(refused().sameStage)
  return step({ ...incident, stage: stage.key }, words().stage(stage.title))
}

/** Gives a role to a person, or hands it over; null: nobody has it. */
export function changeRole(incident: Incident, role: IncidentRole, person: string | null): Done {
  const before = incident.roles[role]
  if (before === person) return failure(refused().sameRole(roleTitle(role)))
  return step(
    { ...incident, roles: { ...incident.roles, [role]: person } },
    roleSentence(roleTitle(role), before, person),
  )
}

/** What a timer asks for is done, or was not done after all. */
export function settleTimer(incident: Incident, key: string, met: boolean, act: Act): Done {
  if (incident.end !== null) return over(incident)
  const timer = timerOf(incident, key)
  if (timer === null) return noTimer()
  if (!met && timer.kind === 'update') return failure(refused().updateWentOut)
  if (met === (timerStanding(timer) === 'met'))
    return failure(met ? refused().doneAlready : refused().notDoneYet)
  const title = timerTitle(timer)
  if (!met) return withTimer(incident, unmeetTimer(timer), words().timerTakenBack(title))
  const late = act.at - timer.dueAt
  const said = late > 0 ? words().timerDoneLate(title, formatDuration(late)) : words().timerDone(title)
  return withTimer(incident, meetTimer(timer, act.by, act.at), said)
}

/** Stops a timer, with a reason; null lets it go on. */
export function holdTimer(incident: Incident, key: string, reason: string | null, act: Act): Done {
  if (incident.end !== null) return over(incident)
  const timer = timerOf(incident, key)
  if (timer === null) return noTimer()
  const standing = timerStanding(timer)
  if (reason === null) {
    if (timer.paused === null) return failure(refused().runsAlready)
    const resumed = resumeTimer(timer, act.at)
    const stood = formatDuration(Math.max(0, act.at - timer.paused.at))
    return withTimer(incident, resumed, words().timerGoesOn(timerTitle(timer), stood))
  }
  if (standing !== 'running') return failure(refused().notRunning)
  return withTimer(
    incident,
    pauseTimer(timer, { ...act, reason }),
    words().timerPaused(timerTitle(timer), reason),
  )
}

/** When the last good backup was made: what may be lost is counted from there. `rpo` in milliseconds. */
export function setLastBackup(incident: Incident, madeAt: number, rpo: number, shownAt: string): Done {
  if (incident.end !== null) return over(incident)
  const timer = dataTimer(madeAt, rpo)
  if (timer === null) return noTimer()
  const others = incident.timers.filter(({ kind }) => kind !== 'data')
  return step({ ...incident, timers: [...others, timer] }, words().lastBackup(shownAt))
}

/** It is over: the service is back. */
export function resolveIncident(incident: Incident, { by, at }: Act): Done {
  if (incident.end !== null) return over(incident)
  if (at < incident.startedAt) return failure(refused().endBeforeBegin)
  const timers = incident.timers.map((timer) =>
    timer.kind === 'recovery' && timer.met === null ? meetTimer(timer, by, at) : timer,
  )
  const lasted = formatDuration(Math.max(1_000, at - incident.startedAt))
  return step({ ...incident, timers, end: { kind: 'resolved', by, at } }, words().resolved(lasted))
}

/** It was not over, or should have stayed by itself: its deadlines stand as they were. */
export function reopenIncident(incident: Incident, reason: string): Done {
  if (incident.end === null) return failure(refused().openAlready)
  const timers = incident.timers.map((timer) => (timer.kind === 'recovery' ? unmeetTimer(timer) : timer))
  return step({ ...incident, timers, end: null }, words().reopened(reason))
}

/** One incident becomes part of another, which takes its alerts over; both are told of it. */
export function mergeIncidents(
  incident: Incident,
  into: Incident,
  { by, at }: Act,
): Result<{ merged: Step; into: Step }, string> {
  if (incident.id === into.id) return failure(refused().mergeIntoItself)
  if (incident.end !== null) return over(incident)
  if (into.end !== null) return over(into)
  const alertIds = [...new Set([...into.alertIds, ...incident.alertIds])]
  return success({
    merged: {
      incident: { ...incident, end: { kind: 'merged', by, at, into: into.id } },
      said: words().mergedInto(into.title),
    },
    into: {
      incident: { ...into, alertIds, startedAt: Math.min(into.startedAt, incident.startedAt) },
      said: words().mergedIntoThis(incident.title),
    },
  })
}

/** Says that two incidents have to do with each other, or that they do not. */
export function linkIncidents(one: Incident, other: Incident, linked: boolean): Result<[Step, Step], string> {
  if (one.id === other.id) return failure(refused().linkToItself)
  if (one.linkedIds.includes(other.id) === linked)
    return failure(linked ? refused().linkedAlready : refused().notLinked)
  return success([withLink(one, other, linked), withLink(other, one, linked)])
}

/** Further alerts that it is about. */
export function addAlerts(incident: Incident, alerts: readonly { id: string; title: string }[]): Done {
  if (incident.end !== null) return over(incident)
  const added = alerts.filter(({ id }) => !incident.alertIds.includes(id))
  if (added.length === 0) return failure(refused().alertsKnown)
  const alertIds = [...incident.alertIds, ...added.map(({ id }) => id)]
  return step({ ...incident, alertIds }, words().alsoAbout(added.map(({ title }) => title)))
}

function withLink(incident: Incident, other: Incident, linked: boolean): Step {
  const others = incident.linkedIds.filter((id) => id !== other.id)
  return {
    incident: { ...incident, linkedIds: linked ? [...others, other.id] : others },
    said: linked ? words().linked(other.title) : words().unlinked(other.title),
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
  if (after === null) return words().roleHandedToNobody(role, before ?? '')
  return before === null ? words().roleGiven(role, after) : words().roleHandedOver(role, before, after)
}

function step(incident: Incident, said: string): Done {
  return success({ incident, said })
}

function over(incident: Incident): Result<never, string> {
  return failure(refused().over(incident.title, incidentState(incident)))
}

function noTimer(): Result<never, string> {
  return failure(refused().noTimer)
}

function words() {
  return text.incidents.conduct.said
}

function refused() {
  return text.incidents.conduct.refused
}
