import { type Callable, contactName } from '../alert/callable'
import { text } from '../text/text'

/** Whom to call at an escalation, and how: "Call Bo Berg, +46 70 123 45 67, bo@example.com." */
export function callSentence(call: Callable | null): string {
  if (call === null) return text.notify.call.nobody
  const { phone, email, standsInFor } = call
  const ways = [phone, email].filter((way) => way !== null)
  return text.notify.call.contact({ name: contactName(call), absent: standsInFor, ways })
}
