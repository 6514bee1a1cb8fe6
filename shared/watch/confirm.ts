import { z } from 'zod'
import { type Cause, causeSchema } from '../alert/alert'
import { flapShare, isFlapping, weighedChecks } from './flapping'
import type { Judgement } from './judge'
import type { Monitor } from './parse'
import { type Verdict, verdictSchema } from './status'

const recentCheckSchema = z.object({
  verdict: verdictSchema,
  at: z.number(),
  /** Nothing to judge came back. */
  unreachable: z.boolean().optional(),
  maintenance: z.boolean().optional(),
})
type RecentCheck = z.infer<typeof recentCheckSchema>

/**
 * What repeated checks confirmed, and the verdicts it rests on. A check that could not be judged, above all because
 * this laptop was offline, leaves it as it is. Times are UTC milliseconds.
 */
export const confirmationSchema = z.object({
  /** The hard verdict; null until there is one. */
  hard: verdictSchema.nullable(),
  /** When the first of the checks that confirmed it ran. */
  since: z.number(),
  /** Whether the hard trouble is that nothing to judge comes back; a value past its threshold is another one. */
  unreachable: z.boolean().default(false),
  /** What was wrong at the latest check that was not ok; null once it is confirmed to be ok. */
  cause: causeSchema.nullable(),
  /** What the hard verdict was measured of, where that can become another: the fingerprint of a certificate. */
  identity: z.string().nullable().default(null),
  /** The latest verdicts, oldest first. */
  recent: z.array(recentCheckSchema),
  /** How many of the newest of them may confirm a change: those since the watch was last interrupted. */
  fresh: z.number().int().default(weighedChecks),
  /** Since when it flaps; null while it does not. */
  flappingSince: z.number().nullable().default(null),
})
export type Confirmation = z.infer<typeof confirmationSchema>

/** A change of the hard verdict. `at` is when the check that confirmed it ran, `since` when the first of them did. */
export interface Transition {
  from: Verdict | null
  to: Verdict
  cause: Cause | null
  since: number
  at: number
}

/** A verdict that more checks must confirm: seen so many times in a row, of so many needed. */
export interface Soft {
  verdict: Verdict
  seen: number
  needed: number
}

/** How often a change must be seen, as a monitor says. */
export type ConfirmationRule = Pick<Monitor, 'failAfter' | 'recoverAfter'>

/** One judged check of a monitor. */
export interface ConfirmingCheck {
  judgement: Judgement
  at: number
  identity: string | null
  /** During a maintenance changes are expected, so that they do not count as flapping. */
  maintenance: boolean
}

/** Nothing is known before the first check. */
export function unconfirmed(now: number): Confirmation {
  return {
    hard: null,
    since: now,
    unreachable: false,
    cause: null,
    identity: null,
    recent: [],
    fresh: 0,
    flappingSince: null,
  }
}

/**
 * Takes in one more judged check. Worse needs `failAfter` checks in a row that are at least as bad, better needs
 * `recoverAfter` that are at least as good; only the first `ok` of all is believed at once. After the watch was
 * interrupted, or nobody looked for long, earlier checks confirm nothing any more.
 */
export function confirm(
  before: Confirmation,
  { judgement, at, identity, maintenance }: ConfirmingCheck,
  rule: ConfirmationRule & Pick<Monitor, 'interval' | 'flapping'>,
): { confirmation: Confirmation; transition: Transition | null } {
  const unreachable = judgement.cause?.kind === 'unreachable'
  const check: RecentCheck = {
    verdict: judgement.verdict,
    at,
    ...(unreachable ? { unreachable } : {}),
    ...(maintenance ? { maintenance } : {}),
  }
  const fresh = isBroken(before, at, rule.interval) ? 1 : Math.min(before.fresh + 1, weighedChecks)
  const recent = [...before.recent, check].slice(-weighedChecks)
  const hard = confirmedVerdict(before.hard, recent.slice(-fresh), rule)
  const followed = { recent, fresh, ...causeAfter(before, hard, judgement, identity) }
  const flappingSince = flappingAfter(before.flappingSince, recent, at, rule)
  if (hard === before.hard || hard === null)
    return {
      confirmation: {
        ...before,
        ...followed,
        flappingSince,
        unreachable: stillUnreachable(before, recent.slice(-fresh), rule),
      },
      transition: null,
    }
  const since = streak(recent.slice(-fresh), hard, before.hard)[0]?.at ?? at
  return {
    confirmation: { ...followed, hard, since, unreachable, flappingSince },
    transition: { from: before.hard, to: hard, cause: followed.cause, since, at },
  }
}

/** The watch was interrupted, by a sleep or while this laptop was offline: a change needs new checks only. */
export function interrupted(confirmation: Confirmation): Confirmation {
  return { ...confirmation, fresh: 0 }
}

/** The change that is under way; null when the latest check agrees with the hard verdict. */
export function softChange(confirmation: Confirmation, rule: ConfirmationRule): Soft | null {
  const recent = freshChecks(confirmation)
  const latest = recent.at(-1)
  if (latest === undefined || latest.verdict === confirmation.hard) return null
  const candidates = changesFrom(confirmation.hard, rule).map(({ verdict, needed }) => ({
    verdict,
    seen: streak(recent, verdict, confirmation.hard).length,
    needed,
  }))
  return candidates.reduce<Soft | null>(
    (nearest, candidate) => (candidate.seen > (nearest?.seen ?? 0) ? candidate : nearest),
    null,
  )
}

/** The latest checks in a row that were not ok, oldest first. */
export function troubledChecks(confirmation: Confirmation): Confirmation['recent'] {
  return streak(confirmation.recent, 'warning', 'ok')
}

/** The weighted share of changes among the latest checks, from 0 to 1. */
export function flapShareOf({ recent }: Pick<Confirmation, 'recent'>): number {
  return flapShare(recent.filter(({ maintenance }) => maintenance !== true).map(({ verdict }) => verdict))
}

const rank: Record<Verdict, number> = { ok: 0, warning: 1, critical: 2 }

/** After so long a time, or so many intervals, without a check nobody watched: Watchkeeper was off, or paused. */
const longestSilence = 15 * 60_000
const mostIntervals = 5

function isBroken({ recent }: Confirmation, at: number, interval: number): boolean {
  const latest = recent.at(-1)
  return latest !== undefined && Math.abs(at - latest.at) > Math.max(longestSilence, mostIntervals * interval)
}

function freshChecks({ recent, fresh }: Confirmation): Confirmation['recent'] {
  return fresh === 0 ? [] : recent.slice(-fresh)
}

function causeAfter(
  before: Confirmation,
  hard: Verdict | null,
  judgement: Judgement,
  identity: string | null,
): Pick<Confirmation, 'cause' | 'identity'> {
  if (hard === 'ok') return { cause: judgement.cause, identity: null }
  return {
    cause: judgement.cause ?? before.cause,
    identity: judgement.verdict === hard ? identity : before.identity,
  }
}

/** One kind of trouble becomes the other once it is seen as often as a change to worse must be. */
function stillUnreachable(
  { hard, unreachable }: Confirmation,
  fresh: readonly RecentCheck[],
  { failAfter }: ConfirmationRule,
): boolean {
  const latest = fresh.slice(-failAfter)
  const isOther = (check: RecentCheck) =>
    check.verdict === hard && (check.unreachable === true) !== unreachable
  return latest.length === failAfter && latest.every(isOther) ? !unreachable : unreachable
}

function flappingAfter(
  since: number | null,
  recent: Confirmation['recent'],
  at: number,
  { flapping }: Pick<Monitor, 'flapping'>,
): number | null {
  return isFlapping(since !== null, flapShareOf({ recent }), flapping) ? (since ?? at) : null
}

function confirmedVerdict(
  hard: Verdict | null,
  recent: Confirmation['recent'],
  rule: ConfirmationRule,
): Verdict | null {
  const change = changesFrom(hard, rule).find(
    ({ verdict, needed }) => streak(recent, verdict, hard).length >= needed,
  )
  return change?.verdict ?? hard
}

/** The changes possible from a hard verdict, the farthest in each direction first. */
function changesFrom(hard: Verdict | null, rule: ConfirmationRule): { verdict: Verdict; needed: number }[] {
  const { failAfter, recoverAfter } = rule
  switch (hard) {
    case null:
      return [
        { verdict: 'ok', needed: 1 },
        { verdict: 'critical', needed: failAfter },
        { verdict: 'warning', needed: failAfter },
      ]
    case 'ok':
      return [
        { verdict: 'critical', needed: failAfter },
        { verdict: 'warning', needed: failAfter },
      ]
    case 'warning':
      return [
        { verdict: 'critical', needed: failAfter },
        { verdict: 'ok', needed: recoverAfter },
      ]
    case 'critical':
      return [
        { verdict: 'ok', needed: recoverAfter },
        { verdict: 'warning', needed: recoverAfter },
      ]
  }
}

/** The latest checks in a row that speak for a change to `to`: as bad or worse, or as good or better. */
function streak(recent: Confirmation['recent'], to: Verdict, from: Verdict | null): Confirmation['recent'] {
  const worsening = rank[to] > (from === null ? rank.ok : rank[from])
  const against = recent.findLastIndex(({ verdict }) =>
    worsening ? rank[verdict] < rank[to] : rank[verdict] > rank[to],
  )
  return recent.slice(against + 1)
}
