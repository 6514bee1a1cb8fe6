import { type Callable, contactName } from '../alert/callable'

/** Whom to call at an escalation, and how: "Call Bo Berg, +46 70 123 45 67, bo@example.com." */
export function callSentence(call: Callable | null): string {
  if (call === null) return 'The escalation is due, and the runbook names nobody to call next.'
  const { phone, email, standsInFor } = call
  const instead = standsInFor === null ? '' : ` (for ${standsInFor}, who is away)`
  const ways = [phone, email].filter((way) => way !== null)
  const how = ways.length === 0 ? '; the runbook has no way to reach them' : `, ${ways.join(', ')}`
  return `Call ${contactName(call)}${instead}${how}.`
}
