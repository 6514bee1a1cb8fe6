import type { Content } from './content'
import type { ChannelDefinition } from './definition'
import { type ChannelEvent, type Effect, eventMeanings } from './event'
import { emailContent } from './kinds/email'
import { pagerdutyContent } from './kinds/pagerduty'
import { slackContent } from './kinds/slack'
import { shortMessage } from './kinds/sms'
import { webhookContent } from './kinds/webhook'

export interface Channel {
  id: string
  definition: ChannelDefinition
  /** One that is turned off is told nothing new, but learns, when it is on again, what is over. */
  enabled: boolean
}

/** One message for one recipient, as it will be sent. */
export interface OutboxMessage {
  eventId: string
  channelId: string
  /** A mail address or a number; empty where the channel is the recipient. */
  recipient: string
  subjectId: string
  effect: Effect
  summary: string
  content: Content
}

/** What is to be sent for an event: a message for each recipient of the channels whose rules ask for it. */
export function messagesFor(event: ChannelEvent, channels: readonly Channel[]): OutboxMessage[] {
  return channels
    .filter((channel) => isWanted(event, channel))
    .flatMap(({ id, definition }) => {
      const content = contentFor(event, definition)
      if (content === null) return []
      return recipientsOf(definition).map((recipient) => ({
        eventId: event.id,
        channelId: id,
        recipient,
        subjectId: event.subjectId,
        effect: eventMeanings[event.kind].effect,
        summary: event.summary,
        content,
      }))
    })
}

/** How an event reads on a channel; null for what its kind cannot carry. */
export function contentFor(event: ChannelEvent, definition: ChannelDefinition): Content | null {
  switch (definition.kind) {
    case 'slack':
      return slackContent(event)
    case 'pagerduty':
      return pagerdutyContent(event)
    case 'email':
      return emailContent(event, definition.style)
    case 'sms':
      return shortMessage(event)
    case 'webhook':
      return webhookContent(event)
  }
}

export function recipientsOf(definition: ChannelDefinition): readonly string[] {
  return definition.kind === 'email' || definition.kind === 'sms' ? [...new Set(definition.to)] : ['']
}

/** The severity decides who hears of a trouble; who has heard of it hears of its end whatever became of it. */
function isWanted({ kind, severity }: ChannelEvent, { definition, enabled }: Channel): boolean {
  const { occasion, effect } = eventMeanings[kind]
  if (occasion === null || !definition.occasions.includes(occasion)) return false
  if (effect === 'end') return true
  if (!enabled) return false
  return effect === 'follow' || severity === null || definition.severities.includes(severity)
}
