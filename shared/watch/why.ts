import { describeCause } from '../alert/describe'
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
  if (trouble === null && confirmation.hard === null) return 'It has not been checked yet.'
  const flapping = confirmation.flappingSince === null ? null : flappingWords(confirmation)
  const clauses = [trouble, flapping].filter((clause) => clause !== null)
  if (clauses.length === 0) return ''
  const sentence = clauses.join('; ')
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`
}

function troubleOf(confirmation: Confirmation, rule: ConfirmationRule): string | null {
  const { cause, hard } = confirmation
  if (hard === 'ok' || cause === null) return null
  const text = describeCause(cause)
  const soft = softChange(confirmation, rule)
  if (soft?.verdict === 'ok')
    return `${text} before, well at ${soft.seen} of the ${soft.needed} checks that confirm it`
  if (hard === null && soft !== null)
    return `${text}, at ${soft.seen} of the ${soft.needed} checks that confirm it`
  return `${text}${atLastChecks(troubledChecks(confirmation))}`
}

function flappingWords(confirmation: Confirmation): string {
  const share = Math.round(flapShareOf(confirmation) * 100)
  return `it keeps changing, at ${share} % of its latest checks`
}

function atLastChecks(checks: Confirmation['recent']): string {
  const [first, last] = [checks[0], checks.at(-1)]
  if (first === undefined || last === undefined || checks.length < 2) return ''
  return `, at the last ${checks.length} checks over ${formatDuration(last.at - first.at)}`
}
