import { describeCause } from '../alert/describe'
import { text } from '../text/text'
import { formatDuration } from '../time/duration'
import { type Confirmation, type ConfirmationRule, flapShareOf, softChange, troubledChecks } from './confirm'
import { type Standing, worstConfirmation } from './standing'

/**
 * Why a monitor is not ok, in one sentence: the value against its threshold, at how many checks in a row and over
 * what time, and that it keeps changing. Empty when it is ok and steady.
 */
export function why(standing: Pick<Standing, 'whole' | 'parts'>, rule: ConfirmationRule): string {
  const confirmation = worstConfirmation(standing)
  const trouble = troubleOf(confirmation, rule)
  if (trouble === null && confirmation.hard === null) return text.watch.judging.why.notChecked
  const flapping = confirmation.flappingSince === null ? null : flappingWords(confirmation)
  if (trouble !== null && flapping !== null) return sentenceOf(text.watch.judging.why.both(trouble, flapping))
  const only = trouble ?? flapping
  return only === null ? '' : sentenceOf(only)
}

function sentenceOf(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}

function troubleOf(confirmation: Confirmation, rule: ConfirmationRule): string | null {
  const { cause, hard } = confirmation
  if (hard === 'ok' || cause === null) return null
  const words = text.watch.judging.why
  const told = describeCause(cause)
  const soft = softChange(confirmation, rule)
  if (soft?.verdict === 'ok') return words.recovering(told, soft.seen, soft.needed)
  if (hard === null && soft !== null) return words.confirming(told, soft.seen, soft.needed)
  return atLastChecks(told, troubledChecks(confirmation))
}

function flappingWords(confirmation: Confirmation): string {
  return text.watch.judging.why.flapping(`${Math.round(flapShareOf(confirmation) * 100)} %`)
}

function atLastChecks(cause: string, checks: Confirmation['recent']): string {
  const [first, last] = [checks[0], checks.at(-1)]
  if (first === undefined || last === undefined || checks.length < 2) return cause
  return text.watch.judging.why.lasting(cause, checks.length, formatDuration(last.at - first.at))
}
