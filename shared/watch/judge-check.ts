import type { Change, WatchedState } from './advance'
import { aggregate, scaleOfAggregate, takeValue, unitOfAggregate } from './aggregation'
import { type Confirmation, type ConfirmingCheck, confirm, flapShareOf, unconfirmed } from './confirm'
import { type Judgement, judge, type Measured, measuredBy } from './judge'
import type { Monitor } from './parse'
import { type PartStanding, type Standing, withLatest } from './standing'
import { type Verdict, worstStatus } from './status'
import type { Sample, SamplePart } from './view'

/** What a check that says something makes of a monitor's standing. */
export interface JudgedCheck {
  standing: Standing
  verdict: Verdict
  changes: Change[]
}

/** Judges a check by the monitor's levels and takes it into what was confirmed, of the whole and of each part. */
export function judgeCheck(
  { monitor, levels, standing }: Pick<WatchedState, 'monitor' | 'levels' | 'standing'>,
  sample: Sample,
  maintenance: boolean,
): JudgedCheck {
  const { at, identity = null } = sample
  const { values, measured } = measure(monitor, standing, sample)
  const judgement =
    measured === 'too few'
      ? keptJudgement(standing, judge(sample, null, levels, 'ok'))
      : judge(sample, measured, levels, standing.level)
  const whole = take(null, standing.whole, { judgement, at, identity, maintenance }, monitor)
  const parts = judgeParts(standing.parts, sample, maintenance, monitor)
  const verdict = worstVerdict([judgement.verdict, ...(sample.parts ?? []).map((part) => part.verdict)])
  const level = levelAfter(standing, whole.confirmation)
  const judged = { ...standing, whole: whole.confirmation, parts: parts.parts, level, values }
  return {
    standing: withLatest(judged, at, verdict, ''),
    verdict,
    changes: [...whole.changes, ...parts.changes],
  }
}

/** Only a confirmed trouble has to come back to its clear level; before that, one value below the threshold ends it. */
function levelAfter({ level, whole: before }: Standing, after: Confirmation): Verdict {
  if (after.hard === before.hard) return level
  return after.hard !== null && after.cause?.kind === 'threshold' ? after.hard : 'ok'
}

/** The parts that are well, confirmed to be and steady, are forgotten. */
export function withoutSettledParts(standing: Standing, { flapping }: Pick<Monitor, 'flapping'>): Standing {
  const parts = Object.entries(standing.parts)
  const left = parts.filter(([, { confirmation }]) => {
    const isWell = confirmation.hard === 'ok' && confirmation.recent.at(-1)?.verdict === 'ok'
    return !isWell || flapShareOf(confirmation) > flapping.low
  })
  return left.length === parts.length ? standing : { ...standing, parts: Object.fromEntries(left) }
}

/** What is compared with the levels; "too few" while an aggregate has not enough values. */
function measure(
  { aggregation }: Monitor,
  { values }: Standing,
  sample: Sample,
): { values: Standing['values']; measured: Measured | 'too few' | null } {
  const single = sample.outcome === 'answered' ? measuredBy(sample) : null
  if (aggregation === null) return { values: [], measured: single }
  if (single === null) return { values, measured: null }
  const { by, over } = aggregation
  const taken = takeValue(values, [sample.at, single.value], over)
  const value = aggregate(taken, aggregation)
  if (value === null) return { values: taken, measured: 'too few' }
  const unit = unitOfAggregate(single.unit, by)
  return { values: taken, measured: { value: value * scaleOfAggregate(single.unit, by), unit, aggregation } }
}

/** With too few values nothing new is known of them: what they said before stands. */
function keptJudgement({ level, whole: { cause } }: Standing, ofTheRest: Judgement): Judgement {
  const stands = level !== 'ok' && ofTheRest.verdict === 'ok' && cause?.kind === 'threshold'
  return stands ? { verdict: level, cause } : ofTheRest
}

function judgeParts(
  before: Standing['parts'],
  sample: Sample,
  maintenance: boolean,
  monitor: Monitor,
): { parts: Standing['parts']; changes: Change[] } {
  const { at } = sample
  // Without an answer nothing is known of the parts.
  if (sample.outcome !== 'answered' || sample.parts === undefined) return { parts: before, changes: [] }
  const found = new Map(sample.parts.map((part) => [part.key, part]))
  const changes: Change[] = []
  const parts: Record<string, PartStanding> = {}
  for (const key of new Set([...Object.keys(before), ...found.keys()])) {
    const part = found.get(key)
    const known = before[key]
    const { title, severity } = part ?? known ?? { title: key, severity: null }
    const check = { judgement: judgementOf(part), at, identity: null, maintenance }
    const taken = take(title, known?.confirmation ?? unconfirmed(at), check, monitor)
    parts[key] = { title, severity, confirmation: taken.confirmation }
    changes.push(...taken.changes)
  }
  return { parts, changes }
}

function judgementOf(part: SamplePart | undefined): Judgement {
  if (part === undefined) return { verdict: 'ok', cause: null }
  return { verdict: part.verdict, cause: { kind: 'reported', text: part.text } }
}

function take(
  part: string | null,
  before: Confirmation,
  check: ConfirmingCheck,
  monitor: Monitor,
): { confirmation: Confirmation; changes: Change[] } {
  const { confirmation, transition } = confirm(before, check, monitor)
  const flaps = confirmation.flappingSince !== null
  const changes: Change[] = transition === null ? [] : [{ kind: 'hard', part, ...transition }]
  if (flaps !== (before.flappingSince !== null))
    changes.push({ kind: 'flapping', part, flapping: flaps, share: flapShareOf(confirmation), at: check.at })
  return { confirmation, changes }
}

function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  const worst = worstStatus(verdicts)
  return worst === 'critical' || worst === 'warning' ? worst : 'ok'
}
