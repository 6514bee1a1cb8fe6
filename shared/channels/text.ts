import type { ChannelEvent, ChannelEventKind } from './event'

const leads: Record<ChannelEventKind, string> = {
  'alert opened': '',
  'alert worsened': 'Worse: ',
  'alert escalated': 'Escalated: ',
  'alert acknowledged': 'Acknowledged: ',
  'alert resolved': 'Resolved: ',
  'incident opened': 'Incident: ',
  'incident changed': 'Incident: ',
  'incident resolved': 'Incident resolved: ',
  'incident reopened': 'Incident reopened: ',
  'handover written': '',
  test: '',
}

/** "Resolved: P1 Checkout API is down. It lasted 12 min." */
export function headline(event: ChannelEvent): string {
  return `${leads[event.kind]}${event.summary}`
}

/** The whole event as plain text: the headline, the details one a line, the longer text. */
export function plainText(event: ChannelEvent): string {
  const details = event.details.map(({ name, value }) => `${name}: ${value}`).join('\n')
  return [headline(event), details, event.text ?? ''].filter((part) => part !== '').join('\n\n')
}

/** A text no longer than `longest` UTF-16 units, with an ellipsis where it was cut; no character is cut in two. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.trimEnd()}…`
}
