import { z } from 'zod'
import { keepings } from '../channels/view'

export const bindingSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('server'), origin: z.string().max(4096) }),
  z.strictObject({ to: z.literal('commands') }),
  z.strictObject({ to: z.literal('any') }),
])

/** A secret that monitors name, without its text. */
export const secretViewSchema = z.object({
  name: z.string(),
  binding: bindingSchema,
  setAt: z.number(),
  keeping: z.enum([...keepings, 'unreadable']),
})
export type SecretView = z.infer<typeof secretViewSchema>
