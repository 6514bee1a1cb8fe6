import { text } from '../text/text'
import type { ChannelEvent } from './event'

/** "Resolved: P1 Checkout API is down. It lasted 12 min." */
export function headline(event: ChannelEvent): string {
  return text.channels.headline[event.kind](event.summary)
}

/** The whole event as plain text: the headline, the details one a line, the longer text. */
export function plainText(event: ChannelEvent): string {
  const details = event.details.map(({ name, value }) => `${name}: ${value}`).join('\n')
  return [headline(event), details, event.text ?? ''].filter((part) => part !== '').join('\n\n')
}

/** A text no longer than `longest` UTF-16 units, with an ellipsis where it was cut; no character is cut in two. */
export function shortened(whole: string, longest: number): string {
  if (whole.length <= longest) return whole
  const cut = whole.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')
  return `${cut.trimEnd()}…`
}
