import { z } from 'zod'

/** What a person chose, kept on this laptop. */
export const preferencesSchema = z.object({
  /** Who ticks, writes and acknowledges while no shift names somebody. */
  name: z.string().trim().max(80).catch('').default(''),
  theme: z.enum(['system', 'light', 'dark']).catch('system').default('system'),
  /** The open runbook; null for the sample. */
  runbookPath: z.string().nullable().catch(null).default(null),
  notifications: z.boolean().catch(true).default(true),
  /** `host:port` addresses that answer whenever this laptop is online. */
  anchors: z.array(z.string()).catch([]).default([]),
})
export type Preferences = z.infer<typeof preferencesSchema>

/** The changes a person may ask for; anything else is refused, not mended. */
export const preferencesChangeSchema = z.strictObject({
  name: z.string().trim().max(80).optional(),
  theme: z.enum(['system', 'light', 'dark']).optional(),
  notifications: z.boolean().optional(),
  anchors: z
    .array(
      z
        .string()
        .regex(/^(\[[0-9a-fA-F:]+\]|[^\s:/]+):\d{1,5}$/, {
          error: 'An anchor is written host:port.',
          abort: true,
        })
        .refine((anchor) => isPort(anchor.slice(anchor.lastIndexOf(':') + 1)), 'A port is from 1 to 65535.'),
    )
    .max(5)
    .optional(),
})

export type PreferencesChange = { [Name in keyof Preferences]?: Preferences[Name] | undefined }

function isPort(text: string): boolean {
  const port = Number(text)
  return port >= 1 && port <= 65_535
}
