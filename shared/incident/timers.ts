import { deadlines, type ResponseRules } from '../alert/open'
import type { Communication, Scenario, Sla } from '../runbook/model'
import { text } from '../text/text'
import { findDuration } from '../time/duration'
import type { Timer } from './incident'
import type { Severity } from './severity'
import { timerStanding } from './timer-standing'

const minute = 60_000

/** What the runbook says about the deadlines of incidents. */
export interface TimerRules extends ResponseRules {
  slas: readonly Sla[]
  communication: readonly Communication[]
}

/** How an incident begins. Times are UTC milliseconds. */
export interface Beginning {
  severity: Severity
  startedAt: number
  detectedAt: number
  openedAt: number
  /** The disaster scenario that it is; null for none. */
  scenario: Pick<Scenario, 'rto' | 'rpo'> | null
  /** When the last good backup was made, as far as that is known. */
  lastBackupAt: number | null
  /** Who had taken one of its alerts on already. */
  responded: Timer['met']
}

/** Who is told, and by when, where the runbook does not say; the ids, parts of keys, stay as they are in any language. */
const usualCommunication = [
  { id: 'Stakeholders', name: 'stakeholders', within: 30 * minute },
  { id: 'Customers', name: 'customers', within: 60 * minute },
] as const
/** How often updates go out where the runbook does not say; null: they need not. */
const usualUpdates: Record<Severity, number | null> = {
  P1: 30 * minute,
  P2: 60 * minute,
  P3: null,
  P4: null,
}

/**
 * The deadlines of an incident as it begins: response from when it was noticed, recovery (RTO) from when the trouble
 * began, communication from when the incident was opened, data (RPO) from the last good backup. RTO and RPO are those
 * of the scenario, else those of the SLA.
 */
export function openingTimers(beginning: Beginning, rules: TimerRules): Timer[] {
  const { severity, startedAt, detectedAt, openedAt, scenario, lastBackupAt, responded } = beginning
  const { responseDueAt, escalationDueAt } = deadlines(severity, detectedAt, rules)
  const recovery = scenario?.rto ?? slaDuration(rules.slas, 'rto')
  const data = dataTimer(lastBackupAt, recoveryPoint(scenario, rules.slas))
  const timers: (Timer | null)[] = [
    { ...running('response', detectedAt, responseDueAt), kind: 'response', met: responded },
    escalationDueAt === null
      ? null
      : { ...running('escalation', detectedAt, escalationDueAt), kind: 'escalation' },
    recovery === null ? null : { ...running('recovery', startedAt, startedAt + recovery), kind: 'recovery' },
    data,
    ...communicationTimers(openedAt, rules.communication),
    ...updateTimers(severity, openedAt, rules.communication),
  ]
  return timers.filter((timer) => timer !== null)
}

/** How much may be lost, in milliseconds: the scenario's RPO, else the SLA's; null where neither is named. */
export function recoveryPoint(scenario: Pick<Scenario, 'rpo'> | null, slas: readonly Sla[]): number | null {
  return scenario?.rpo ?? slaDuration(slas, 'rpo')
}

/** The timer of what may be lost, counted from the last good backup; null while either is unknown. */
export function dataTimer(lastBackupAt: number | null, rpo: number | null): Timer | null {
  if (lastBackupAt === null || rpo === null) return null
  return { ...running('data', lastBackupAt, lastBackupAt + rpo), kind: 'data' }
}

/** What was due is done. Of updates the next one becomes due; anything else stays done as it was. */
export function meetTimer(timer: Timer, by: string, at: number): Timer {
  if (timer.kind === 'update') return { ...timer, from: at, dueAt: at + timer.every, met: { at, by } }
  return timer.met === null ? { ...timer, met: { at, by }, paused: null } : timer
}

/** It was not done after all; the deadline stands. The update that went out cannot be taken back. */
export function unmeetTimer(timer: Timer): Timer {
  return timer.kind === 'update' ? timer : { ...timer, met: null }
}

/** Stops a timer that runs. */
export function pauseTimer(timer: Timer, paused: NonNullable<Timer['paused']>): Timer {
  return timerStanding(timer) === 'running' ? { ...timer, paused } : timer
}

/** Lets a timer go on: as long as it stood still, as much later it is due. */
export function resumeTimer(timer: Timer, at: number): Timer {
  if (timer.paused === null) return timer
  const stood = Math.max(0, at - timer.paused.at)
  return { ...timer, from: timer.from + stood, dueAt: timer.dueAt + stood, paused: null }
}

/**
 * The timers after the severity changed at a time: what must still be responded to and escalated is due from then by
 * the rules of the new severity, and updates go out as often as these ask for. What was done or paused stays so.
 */
export function retimed(
  timers: readonly Timer[],
  severity: Severity,
  rules: TimerRules,
  at: number,
): Timer[] {
  const next = deadlines(severity, at, rules)
  const due = { response: next.responseDueAt, escalation: next.escalationDueAt }
  const kept = timers.flatMap((timer): Timer[] => {
    if (timer.kind === 'update') return []
    if (timer.kind !== 'response' && timer.kind !== 'escalation') return [timer]
    if (timer.met !== null) return [timer]
    const dueAt = due[timer.kind]
    if (dueAt === null) return []
    return [{ ...timer, from: at, dueAt, paused: timer.paused === null ? null : { ...timer.paused, at } }]
  })
  const added = timers.some(({ kind }) => kind === 'escalation') || due.escalation === null
  const escalation: Timer[] =
    added || due.escalation === null
      ? []
      : [{ ...running('escalation', at, due.escalation), kind: 'escalation' }]
  const updates = updateTimers(severity, at, rules.communication).map((update) => {
    const before = timers.find(({ key }) => key === update.key)
    if (before?.kind !== 'update' || update.kind !== 'update') return update
    return { ...before, every: update.every, dueAt: before.from + update.every }
  })
  return [...kept, ...escalation, ...updates]
}

function communicationTimers(openedAt: number, communication: readonly Communication[]): Timer[] {
  const named = communication.flatMap(({ audience, within }) =>
    within === null ? [] : [{ id: audience, audience, within }],
  )
  const usual = usualCommunication.map(({ id, name, within }) => ({
    id,
    audience: text.incidents.conduct.audiences[name],
    within,
  }))
  return (named.length === 0 ? usual : named).map(({ id, audience, within }) => ({
    ...running(`communication ${id} ${within}`, openedAt, openedAt + within),
    kind: 'communication',
    audience,
  }))
}

function updateTimers(severity: Severity, from: number, communication: readonly Communication[]): Timer[] {
  const named = communication.flatMap(({ audience, text: words }) => {
    const every = frequencyOf(words ?? '')
    return every === null ? [] : [{ id: audience, audience, every }]
  })
  const usual = usualUpdates[severity]
  const { everybody } = text.incidents.conduct.audiences
  const wanted =
    named.length > 0 || usual === null ? named : [{ id: 'Everybody', audience: everybody, every: usual }]
  return wanted.map(({ id, audience, every }) => ({
    ...running(`update ${id}`, from, from + every),
    kind: 'update',
    audience,
    every,
  }))
}

/** "Within 1 hour, then every 30 minutes": 30 minutes; "every hour": an hour. */
function frequencyOf(words: string): number | null {
  const [, often = ''] = /\b(?:every|each)\s+(.*)/is.exec(words) ?? []
  if (often === '') return null
  return findDuration(often) ?? findDuration(`1 ${often}`)
}

function slaDuration(slas: readonly Sla[], kind: 'rto' | 'rpo'): number | null {
  for (const sla of slas) if (sla.kind === kind && sla.duration !== null) return sla.duration
  return null
}

function running(
  key: string,
  from: number,
  dueAt: number,
): Pick<Timer, 'key' | 'from' | 'dueAt' | 'paused' | 'met'> {
  return { key, from, dueAt, paused: null, met: null }
}
