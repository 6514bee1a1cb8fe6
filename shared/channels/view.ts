import { z } from 'zod'
import { channelDefinitionSchema } from './definition'
import { messageStates } from './lane'

/** How a secret is kept: under the system's keychain, in a file in the clear, or until Watchkeeper ends. */
export const keepings = ['protected', 'unprotected', 'session'] as const
export type Keeping = (typeof keepings)[number]

/** That there is a secret, never the secret. `unreadable`: it is kept, but not for this account or this door. */
const keptSecretSchema = z.object({
  name: z.string(),
  setAt: z.number(),
  keeping: z.enum([...keepings, 'unreadable']),
})
export type KeptSecret = z.infer<typeof keptSecretSchema>

export const channelViewSchema = z.object({
  id: z.string(),
  definition: channelDefinitionSchema,
  enabled: z.boolean(),
  secrets: z.array(keptSecretSchema),
  /** Why nothing can be sent at present; null when nothing is known to stand in the way. */
  trouble: z.string().nullable(),
})
export type ChannelView = z.infer<typeof channelViewSchema>

export const outboxItemSchema = z.object({
  id: z.string(),
  channelId: z.string(),
  /** Empty where the channel is the recipient. */
  recipient: z.string(),
  summary: z.string(),
  state: z.enum(messageStates),
  createdAt: z.number(),
  /** Null unless it waits for a time. */
  nextTryAt: z.number().nullable(),
  attempts: z.number().int(),
  /** Why it waits, needs a person or was not sent. */
  reason: z.string().nullable(),
  settledAt: z.number().nullable(),
})
export type OutboxItem = z.infer<typeof outboxItemSchema>

/** What of the outbox a person must know at a glance. */
export const outboxSummarySchema = z.object({
  waiting: z.number().int(),
  parked: z.number().int(),
  /** Since when the oldest waits; null when none does. */
  waitingSince: z.number().nullable(),
  /** Why nothing goes out at present; null while it does. */
  heldBy: z.string().nullable(),
})
export type OutboxSummary = z.infer<typeof outboxSummarySchema>
