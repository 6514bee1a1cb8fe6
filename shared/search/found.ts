import { z } from 'zod'
import { markSchema } from './marks'

/** The kinds of what can be found, in the order in which they are shown. */
export const foundKinds = [
  'section',
  'contact',
  'command',
  'checklist',
  'procedure',
  'troubleshooting',
  'monitor',
  'log',
  'handover',
  'incident',
] as const
export type FoundKind = (typeof foundKinds)[number]

/** What the store calls a runbook: its path, or 'sample'. Another than the open one has to be opened first. */
const runbook = z.string()

/** What a window needs to go to something found. */
export const searchTargetSchema = z.discriminatedUnion('kind', [
  /** `sectionId` is null for what stands before the first heading. */
  z.object({ kind: z.literal('section'), runbook, sectionId: z.string().nullable() }),
  z.object({
    kind: z.literal('contact'),
    runbook,
    name: z.string(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  }),
  z.object({ kind: z.literal('command'), runbook, sectionId: z.string(), command: z.string() }),
  z.object({ kind: z.literal('checklist'), runbook, checklistKey: z.string() }),
  z.object({ kind: z.literal('procedure'), runbook, sectionId: z.string(), title: z.string() }),
  z.object({ kind: z.literal('troubleshooting'), runbook, sectionId: z.string(), title: z.string() }),
  z.object({ kind: z.literal('monitor'), monitorId: z.string() }),
  /** `at`: when it was written, UTC milliseconds. */
  z.object({ kind: z.literal('log'), entryId: z.string(), at: z.number() }),
  z.object({ kind: z.literal('handover'), shiftId: z.string() }),
  z.object({ kind: z.literal('incident'), incidentId: z.string() }),
])
export type SearchTarget = z.infer<typeof searchTargetSchema>

const hitSchema = z.object({
  id: z.string(),
  title: z.string(),
  titleMarks: z.array(markSchema),
  /** Where it is: "Ledger › Recovery", the group of a monitor, the author of a log entry. May be empty. */
  place: z.string(),
  placeMarks: z.array(markSchema),
  /** A line of the text around the matching words. */
  snippet: z.string(),
  snippetMarks: z.array(markSchema),
  target: searchTargetSchema,
})
export type Hit = z.infer<typeof hitSchema>

/**
 * What a search found, by kind; the best hit of a kind stands first, and a kind without any is left out.
 * Kinds of which nothing has the words as they were typed, only what may be meant by them, come last.
 */
export const foundSchema = z.object({
  groups: z.array(
    z.object({
      kind: z.enum(foundKinds),
      hits: z.array(hitSchema),
      /** How many more there are than `hits`; counted up to 100. */
      more: z.number().int(),
    }),
  ),
})
export type Found = z.infer<typeof foundSchema>
