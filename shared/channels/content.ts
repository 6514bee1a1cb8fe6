import { z } from 'zod'

/** What goes out, exactly as it was written; only addresses and secrets are added when it is sent. */
export const contentSchema = z.discriminatedUnion('format', [
  z.object({ format: z.literal('json'), body: z.string() }),
  z.object({
    format: z.literal('mail'),
    subject: z.string(),
    text: z.string(),
    /** The same for all mails about one subject, so that they stand together. */
    thread: z.string(),
  }),
  z.object({ format: z.literal('text'), text: z.string() }),
])
export type Content = z.infer<typeof contentSchema>
export type ContentOf<Format extends Content['format']> = Extract<Content, { format: Format }>
