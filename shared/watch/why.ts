import type { Cause } from '../incident/alert'
import { describeCause } from '../incident/describe'
import { formatDuration } from '../time/duration'
import { type Confirmation, type ConfirmationRule, softChange, troubledChecks } from './confirm'

/**
 * Why a monitor is not ok, in one sentence: the value against its threshold, at how many checks in a row, and
 * over what time. Empty when it is ok.
 */
export function why(confirmation: Confirmation, rule: ConfirmationRule): string {
  if (confirmation.hard === 'ok') return ''
  const { cause } = confirmation
  if (cause === null) return 'It has not been checked yet.'
  const soft = softChange(confirmation, rule)
  if (soft?.verdict === 'ok')
    return `${sentenceStart(cause)} before, well at ${soft.seen} of the ${soft.needed} checks that confirm it.`
  if (confirmation.hard === null && soft !== null)
    return `${sentenceStart(cause)}, at ${soft.seen} of the ${soft.needed} checks that confirm it.`
  return `${sentenceStart(cause)}${atLastChecks(troubledChecks(confirmation))}.`
}

function atLastChecks(checks: Confirmation['recent']): string {
  const [first, last] = [checks[0], checks.at(-1)]
  if (first === undefined || last === undefined || checks.length < 2) return ''
  return `, at the last ${checks.length} checks over ${formatDuration(last.at - first.at)}`
}

function sentenceStart(cause: Cause): string {
  const text = describeCause(cause)
  return text.charAt(0).toUpperCase() + text.slice(1)
}
