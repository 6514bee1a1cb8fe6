import { z } from 'zod'
import type { ContentOf } from '../content'
import type { ChannelEvent } from '../event'
import { commonFields } from '../fields'
import { headline, shortened } from '../text'

/** A room in Slack, by an incoming webhook. Its address is a secret as a whole. */
export const slackDefinitionSchema = z.strictObject({ ...commonFields, kind: z.literal('slack') })

/** Slack's limits for a section's text, for a field's, and for how many fields a section has. */
const longestText = 3_000
const longestField = 2_000
const mostFields = 10

/** The payload of an incoming webhook: text for notifications, and blocks for the room. */
export function slackContent(event: ChannelEvent): ContentOf<'json'> {
  const title = shortened(escaped(headline(event)), longestText - 2)
  const fields = event.details.slice(0, mostFields).map(({ name, value }) => ({
    type: 'mrkdwn',
    text: shortened(`*${escaped(name)}*\n${escaped(value)}`, longestField),
  }))
  const blocks = [
    { type: 'section', text: { type: 'mrkdwn', text: `*${title}*` } },
    ...(fields.length === 0 ? [] : [{ type: 'section', fields }]),
    ...(event.text === null
      ? []
      : [{ type: 'section', text: { type: 'mrkdwn', text: shortened(escaped(event.text), longestText) } }]),
  ]
  return { format: 'json', body: JSON.stringify({ text: title, blocks }) }
}

/** The three characters that mean something to Slack. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
