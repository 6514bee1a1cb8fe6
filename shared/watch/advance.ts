import type { Alert, NotificationKind } from '../alert/alert'
import { resolveByHand } from '../alert/lifecycle'
import type { ResponseRules } from '../alert/open'
import { type AlertChange, followSubject, type Subject } from './alerting'
import { type Circumstances, holdOf, nothingToSay } from './circumstances'
import { interrupted, type Transition } from './confirm'
import { isDismissed, withDismissed, withoutRecovered } from './dismissal'
import type { Hold } from './hold'
import { judgeCheck, withoutSettledParts } from './judge-check'
import type { Levels } from './levels'
import type { Monitor } from './parse'
import { type Standing, withLatest } from './standing'
import type { JudgedSample, Sample } from './view'

/** One monitor as the watch knows it. */
export interface WatchedState {
  id: string
  monitor: Monitor
  /** What its values are judged by. */
  levels: Levels
  standing: Standing
  /** Its alerts that are not resolved. */
  alerts: readonly Alert[]
}

/** What can happen to a monitor. Times are UTC milliseconds. */
export type WatchEvent =
  /** `believed` is false when it was this laptop's own network that answered, or kept others from it. */
  | { kind: 'checked'; sample: Sample; believed: boolean }
  /** The laptop slept, or was offline: what was under way is not confirmed across that. */
  | { kind: 'interrupted' }
  /** A maintenance began or ended, or a monitor that this one needs changed. */
  | { kind: 'circumstances changed'; at: number }
  /** A person says that an alert is over; what is wrong may go on. */
  | { kind: 'resolved by hand'; alertId: string; by: NonNullable<Alert['resolvedBy']>; at: number }

/** What an event does not bring itself. */
export interface Surroundings extends Circumstances {
  rules(): ResponseRules
  newAlertId(): string
}

/** What became of a monitor as a whole, or of the part with a title. */
export type Change = { part: string | null } & (
  | ({ kind: 'hard' } & Transition)
  | { kind: 'flapping'; flapping: boolean; share: number; at: number }
  | { kind: 'hold'; hold: Hold | null; at: number }
)

/** Something that a person is to be told about an alert. */
export interface Telling {
  kind: NotificationKind
  alert: Alert
  at: number
}

/** What one event leads to. */
export interface Step {
  standing: Standing
  /** The sample with its status; null when the event brought none. */
  judged: JudgedSample | null
  changes: readonly Change[]
  /** The alerts that opened or changed, as they are now. */
  alerts: readonly Alert[]
  tellings: readonly Telling[]
}

/**
 * One step of the watch: what an event makes of a monitor. All that leads from checks to alerts, and from these to
 * what a person is told, is in here, for the watch itself and for the replay of recorded results alike.
 */
export function advance(state: WatchedState, event: WatchEvent, surroundings: Surroundings): Step {
  switch (event.kind) {
    case 'checked':
      return takeCheck(state, event, surroundings)
    case 'interrupted':
      return quietStep(interruptedStanding(state.standing))
    case 'circumstances changed':
      return followAlerts(state, quietStep(state.standing), { at: event.at, checked: false }, surroundings)
    case 'resolved by hand':
      return takeResolution(state, event)
  }
}

function quietStep(standing: Standing): Step {
  return { standing, judged: null, changes: [], alerts: [], tellings: [] }
}

/** Nobody is told: whoever resolved it knows. No other opens for it until it has been well, or gets worse. */
function takeResolution(
  { standing, alerts }: WatchedState,
  { alertId, by, at }: Extract<WatchEvent, { kind: 'resolved by hand' }>,
): Step {
  const alert = alerts.find(({ id }) => id === alertId)
  if (alert === undefined) return quietStep(standing)
  const dismissed = withDismissed(standing, alert.part?.key ?? null, alert.verdict)
  return { ...quietStep(dismissed), alerts: [resolveByHand(alert, by, at)] }
}

function takeCheck(
  state: WatchedState,
  { sample, believed }: { sample: Sample; believed: boolean },
  surroundings: Surroundings,
): Step {
  const { at } = sample
  const maintenance = holdOf(state, surroundings, at)?.kind === 'maintenance'
  const why = nothingToSay(state.monitor, sample, believed, surroundings)
  if (why !== null) {
    const judged: JudgedSample = { ...sample, status: 'unknown', maintenance }
    return { ...quietStep(withLatest(state.standing, at, 'unknown', why)), judged }
  }
  const { standing, verdict, changes } = judgeCheck(state, sample, maintenance)
  const judged: JudgedSample = { ...sample, status: verdict, maintenance }
  return followAlerts(state, { ...quietStep(standing), judged, changes }, { at, checked: true }, surroundings)
}

/** Brings each alert of a monitor in line with how it stands. */
function followAlerts(
  { id, monitor, alerts }: WatchedState,
  step: Step,
  moment: { at: number; checked: boolean },
  surroundings: Surroundings,
): Step {
  const standing = withoutRecovered(step.standing)
  const around = { ...moment, ...surroundings, hold: holdOf({ id, monitor }, surroundings, moment.at) }
  const followed = subjectsOf(id, monitor, standing).flatMap((subject) => {
    const key = subject.monitor.part?.key
    const alert = alerts.find(({ part }) => part?.key === key) ?? null
    if (alert === null && isDismissed(standing, key ?? null)) return []
    const change = followSubject(alert, subject, around)
    return change === null ? [] : [{ before: alert, identity: subject.confirmation.identity, ...change }]
  })
  return {
    ...step,
    standing: withoutSettledParts(withTold(standing, followed), monitor),
    changes: [...step.changes, ...followed.flatMap((change) => holdChange(change, moment.at))],
    alerts: followed.map(({ alert }) => alert),
    tellings: followed.flatMap(({ alert, tell }) =>
      tell === null ? [] : [{ kind: tell, alert, at: moment.at }],
    ),
  }
}

function subjectsOf(
  id: string,
  { name, group, severity }: Monitor,
  { whole, parts, told }: Standing,
): Subject[] {
  const monitor = { id, name, group, severity }
  return [
    { monitor: { ...monitor, part: null }, confirmation: whole, told },
    ...Object.entries(parts).map(([key, part]) => ({
      monitor: { ...monitor, part: { key, title: part.title, severity: part.severity } },
      confirmation: part.confirmation,
      told,
    })),
  ]
}

/** More are not remembered: certificates are renewed every few months. */
const mostTold = 50

function withTold(
  standing: Standing,
  followed: readonly (AlertChange & { identity: string | null })[],
): Standing {
  const told = followed.flatMap(({ alert, identity, tell }) =>
    identity === null || tell === null || tell === 'resolved' ? [] : [{ identity, verdict: alert.verdict }],
  )
  return told.length === 0 ? standing : { ...standing, told: [...standing.told, ...told].slice(-mostTold) }
}

function holdChange({ before, alert }: AlertChange & { before: Alert | null }, at: number): Change[] {
  const [was, is] = [before?.held ?? null, alert.held]
  if (alert.state === 'resolved' || JSON.stringify(was) === JSON.stringify(is)) return []
  return [{ kind: 'hold', part: alert.part?.title ?? null, hold: is, at }]
}

function interruptedStanding(standing: Standing): Standing {
  const parts = Object.entries(standing.parts).map(([key, part]) => [
    key,
    { ...part, confirmation: interrupted(part.confirmation) },
  ])
  return { ...standing, whole: interrupted(standing.whole), parts: Object.fromEntries(parts) }
}
