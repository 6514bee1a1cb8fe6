import { z } from 'zod'
import { alertSchema } from './incident/alert'
import { preferencesSchema } from './preferences'
import { runbookModelSchema } from './runbook/model'
import { handoverSchema, logEntrySchema, runSchema, shiftSchema } from './shift/record'
import { connectivitySchema, monitorViewSchema } from './watch/view'

/** The runbook that is open. Its text is asked for apart, by `runbook.text`. */
export const openRunbookSchema = z.object({
  /** Null for the sample that comes with Watchkeeper. */
  path: z.string().nullable(),
  /** A fingerprint of the text. */
  version: z.string(),
  readAt: z.number(),
  /** Why what is shown is not what is on disk; null while it is. */
  trouble: z.object({ sentence: z.string(), since: z.number() }).nullable(),
  model: runbookModelSchema,
})
export type OpenRunbook = z.infer<typeof openRunbookSchema>

/** Something a person should know, which stays until they dismiss it. */
export const noticeSchema = z.object({
  id: z.string(),
  level: z.enum(['information', 'problem']),
  sentence: z.string(),
})
export type Notice = z.infer<typeof noticeSchema>

const facts = {
  companion: z.object({
    version: z.string(),
    door: z.enum(['desktop', 'browser']),
    dataFolder: z.string(),
    /** The zone of this laptop, as Area/City. */
    zone: z.string(),
    /** Who acts while no shift names somebody: the name in the preferences, else the account's. */
    person: z.string(),
  }),
  preferences: preferencesSchema,
  connectivity: connectivitySchema,
  /** Null until the first one is read. */
  runbook: openRunbookSchema.nullable(),
  /** The shift that has begun and not ended. */
  shift: shiftSchema.nullable(),
  handover: handoverSchema.nullable(),
  /** What was typed in the log's composer and not yet written. */
  logDraft: z.string(),
  notices: z.array(noticeSchema),
}
const collections = {
  monitors: z.record(z.string(), monitorViewSchema),
  /** Open and acknowledged ones, and those resolved in the last 24 hours. */
  alerts: z.record(z.string(), alertSchema),
  /** Runs of the current periods, unfinished ones, and those of open alerts. */
  runs: z.record(z.string(), runSchema),
  /** The newest 200 entries. */
  log: z.record(z.string(), logEntrySchema),
}

/** All that a window shows. Main owns it; a window holds a copy. */
export const stateSchema = z.object({ revision: z.number().int(), ...facts, ...collections })
export type State = z.infer<typeof stateSchema>

const changed = <Item extends z.ZodType>(item: Item) =>
  z.object({ set: z.record(z.string(), item), remove: z.array(z.string()) })

/** The step from revision - 1 to `revision`: facts are replaced, collections item by item. */
export const changeSchema = z.object({
  revision: z.number().int(),
  facts: z.object(facts).partial(),
  monitors: changed(monitorViewSchema).optional(),
  alerts: changed(alertSchema).optional(),
  runs: changed(runSchema).optional(),
  log: changed(logEntrySchema).optional(),
})
export type Change = z.infer<typeof changeSchema>
export type Facts = Change['facts']
export type CollectionName = keyof typeof collections
export const collectionNames = ['monitors', 'alerts', 'runs', 'log'] as const satisfies CollectionName[]

/** The state after a change, or null when one in between was missed and the state must be asked for again. */
export function applyChange(state: State, change: Change): State | null {
  if (change.revision <= state.revision) return state
  if (change.revision !== state.revision + 1) return null
  const facts = Object.fromEntries(Object.entries(change.facts).filter(([, value]) => value !== undefined))
  return {
    ...state,
    ...facts,
    revision: change.revision,
    monitors: applyItems(state.monitors, change.monitors),
    alerts: applyItems(state.alerts, change.alerts),
    runs: applyItems(state.runs, change.runs),
    log: applyItems(state.log, change.log),
  }
}

function applyItems<Item>(
  items: Record<string, Item>,
  changed: { set: Record<string, Item>; remove: string[] } | undefined,
): Record<string, Item> {
  if (changed === undefined) return items
  const next = { ...items, ...changed.set }
  for (const id of changed.remove) delete next[id]
  return next
}
