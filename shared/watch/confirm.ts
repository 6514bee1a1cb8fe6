import { z } from 'zod'
import { type Cause, causeSchema } from '../incident/alert'
import type { Judgement } from './judge'
import type { Monitor } from './parse'
import { type Verdict, verdictSchema } from './status'

/** How many verdicts are remembered: as many as Nagios weighs to tell whether something is flapping. */
const remembered = 21

/**
 * What repeated checks confirmed about a monitor, and the verdicts it rests on. A check that could not be judged,
 * above all because this laptop was offline, leaves it as it is. Times are UTC milliseconds.
 */
export const confirmationSchema = z.object({
  /** The hard verdict; null until there is one. */
  hard: verdictSchema.nullable(),
  /** When the first of the checks that confirmed it ran. */
  since: z.number(),
  /** What was wrong at the latest check that was not ok; null once it is confirmed to be ok. */
  cause: causeSchema.nullable(),
  /** The latest verdicts, oldest first. */
  recent: z.array(z.object({ verdict: verdictSchema, at: z.number() })),
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

/** Nothing is known before the first check. */
export function unconfirmed(now: number): Confirmation {
  return { hard: null, since: now, cause: null, recent: [] }
}

/**
 * Takes in one more judged check. Worse needs `failAfter` checks in a row that are at least as bad, better needs
 * `recoverAfter` that are at least as good; only the first `ok` of all is believed at once.
 */
export function confirm(
  before: Confirmation,
  judgement: Judgement,
  at: number,
  rule: ConfirmationRule,
): { confirmation: Confirmation; transition: Transition | null } {
  const recent = [...before.recent, { verdict: judgement.verdict, at }].slice(-remembered)
  const hard = confirmedVerdict(before.hard, recent, rule)
  const cause = hard === 'ok' && judgement.cause === null ? null : (judgement.cause ?? before.cause)
  if (hard === before.hard || hard === null)
    return { confirmation: { ...before, cause, recent }, transition: null }
  const since = streak(recent, hard, before.hard)[0]?.at ?? at
  return {
    confirmation: { hard, since, cause, recent },
    transition: { from: before.hard, to: hard, cause, since, at },
  }
}

/** The change that is under way; null when the latest check agrees with the hard verdict. */
export function softChange(confirmation: Confirmation, rule: ConfirmationRule): Soft | null {
  const latest = confirmation.recent.at(-1)
  if (latest === undefined || latest.verdict === confirmation.hard) return null
  const candidates = changesFrom(confirmation.hard, rule).map(({ verdict, needed }) => ({
    verdict,
    seen: streak(confirmation.recent, verdict, confirmation.hard).length,
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

const rank: Record<Verdict, number> = { ok: 0, warning: 1, critical: 2 }

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
