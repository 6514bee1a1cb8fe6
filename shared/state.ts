import { z } from 'zod'
import { absenceSchema } from './alert/absence'
import { alertSchema } from './alert/alert'
import { snoozeSchema } from './alert/snooze-record'
import { changeSchema as watchedChangeSchema } from './change/change'
import { channelViewSchema, outboxItemSchema, outboxSummarySchema } from './channels/view'
import { shownDraftSchema } from './handover/record'
import { handoverExchangeSchema } from './handover/view'
import { followUpSchema } from './incident/follow-up'
import { incidentSchema } from './incident/incident'
import { logEntrySchema } from './log/entry'
import { preferencesSchema } from './preferences'
import { runbookFileSchema, runbookKindSchema } from './runbook/files'
import { runbookModelSchema } from './runbook/model'
import { textChangeSchema } from './runbook/text-change'
import { secretViewSchema } from './secrets/view'
import { runSchema, shiftSchema } from './shift/record'
import { rotaSchema } from './shift/rota-record'
import { autostartSchema } from './system/autostart'
import { formatsSchema } from './time/formats'
import { maintenanceSchema } from './watch/maintenance-record'
import { connectivitySchema, monitorViewSchema } from './watch/view'

/** The runbook that is open. Its text is asked for apart, by `runbook.text`. */
const openRunbookSchema = z.object({
  /** Null for the sample that comes with Watchkeeper. */
  path: z.string().nullable(),
  kind: runbookKindSchema,
  /** The files whose texts the runbook's text is made of, in their order. */
  files: z.array(runbookFileSchema),
  /** A fingerprint of the text. */
  version: z.string(),
  /**
   * How the text came about from the version before, so that who has that one need not ask; null where it did not, or
   * where too much of it is other.
   */
  cameFrom: z.object({ version: z.string(), change: textChangeSchema }).nullable(),
  readAt: z.number(),
  /** When it was opened on this laptop for the first time: what was due before is nobody's omission. */
  firstOpenedAt: z.number(),
  /** Why what is shown is not what is on disk; null while it is. */
  trouble: z.object({ sentence: z.string(), since: z.number() }).nullable(),
  model: runbookModelSchema,
  /** The sections that are not as they were when the runbook was last marked as read, by their ids. */
  changedSections: z.array(z.string()),
})
export type OpenRunbook = z.infer<typeof openRunbookSchema>

/** A runbook whose reading takes long: as it is opened, or behind the version that is open. */
const runbookBeingReadSchema = z.object({
  /** Null for the sample. */
  path: z.string().nullable(),
  kind: runbookKindSchema,
  filesRead: z.number().int(),
  /** How many there are; null until that is known. */
  files: z.number().int().nullable(),
})
export type RunbookBeingRead = z.infer<typeof runbookBeingReadSchema>

/** A runbook that was opened on this laptop before. */
const recentRunbookSchema = z.object({
  key: z.string(),
  path: z.string(),
  title: z.string(),
  kind: runbookKindSchema,
  openedAt: z.number(),
  /** It was not there when it was last looked for. */
  missing: z.boolean(),
})
export type RecentRunbook = z.infer<typeof recentRunbookSchema>

/** Something a person should know, which stays until they dismiss it. */
const noticeSchema = z.object({
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
    /** How the system writes dates, times and numbers. */
    formats: formatsSchema,
    /** Whether the system was told not to disturb; known since there was something to tell. */
    doNotDisturb: z.boolean(),
    /** Who acts while no shift names somebody: the name in the preferences, else the account's. */
    person: z.string(),
    /** An invented company on data that is thrown away. */
    demo: z.boolean(),
    autostart: autostartSchema,
    /** Where newer versions are told from; null where nobody is asked. */
    versionFeed: z.string().nullable(),
  }),
  preferences: preferencesSchema,
  connectivity: connectivitySchema,
  /** Whether this laptop runs on its battery. */
  onBattery: z.boolean(),
  /** Null until the first one is read. */
  runbook: openRunbookSchema.nullable(),
  runbookBeingRead: runbookBeingReadSchema.nullable(),
  /** The newest 20, newest first. */
  recentRunbooks: z.array(recentRunbookSchema),
  /** What was last filled in for the open runbook's placeholders, by their names. */
  placeholders: z.record(z.string(), z.string()),
  /** The shift of whoever acts; null while nobody is on. */
  shift: shiftSchema.nullable(),
  /** All shifts that have begun and not ended, in the order they began. */
  shifts: z.array(shiftSchema),
  /** Null: no calendar of shifts is set. */
  rota: rotaSchema.nullable(),
  /** The handovers that were drafted of those shifts; while nobody is on, of the one that ended last. */
  drafts: z.array(shownDraftSchema),
  handoverExchange: handoverExchangeSchema,
  /** What was typed in the log's composer and not yet written. */
  logDraft: z.string(),
  notices: z.array(noticeSchema),
  /** Where something calls in for each heartbeat monitor, by the monitors' ids. */
  heartbeatAddresses: z.record(z.string(), z.string()),
  /** The ways out of this laptop, in the order they were added. */
  channels: z.array(channelViewSchema),
  outboxSummary: outboxSummarySchema,
  /** Those that monitors may name, by their names. */
  secrets: z.array(secretViewSchema),
  /** Whether this system has a keychain for secrets. */
  secretProtection: z.enum(['protected', 'unprotected']),
  /** Which monitors settle items of the open runbook's checklists. */
  itemMonitors: z.array(z.object({ checklistKey: z.string(), itemKey: z.string(), monitorId: z.string() })),
  /** What is on or coming, declared or planned by the open runbook, by its start. */
  maintenance: z.array(maintenanceSchema),
  /** Whether the monitors are all here: at a start those of a large runbook follow the rest. */
  monitorsRead: z.boolean(),
  /** The contacts of the runbook that are marked away. */
  absences: z.array(absenceSchema),
}
const collections = {
  monitors: z.record(z.string(), monitorViewSchema),
  /** Open and acknowledged ones, and those resolved in the last 24 hours. */
  alerts: z.record(z.string(), alertSchema),
  /** Those that have not ended. */
  snoozes: z.record(z.string(), snoozeSchema),
  /** Runs of the current periods, unfinished ones, and those of open alerts. */
  runs: z.record(z.string(), runSchema),
  /** Changes that are not over, and those that ended in the last 7 days. */
  changes: z.record(z.string(), watchedChangeSchema),
  /** Those that go on, and those that ended in the last 7 days. */
  incidents: z.record(z.string(), incidentSchema),
  /** Those that are not done. */
  followUps: z.record(z.string(), followUpSchema),
  /** The newest 200 entries. */
  log: z.record(z.string(), logEntrySchema),
  /** The oldest 200 messages that are not over, and the 50 that were settled last. */
  outbox: z.record(z.string(), outboxItemSchema),
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
  snoozes: changed(snoozeSchema).optional(),
  runs: changed(runSchema).optional(),
  changes: changed(watchedChangeSchema).optional(),
  incidents: changed(incidentSchema).optional(),
  followUps: changed(followUpSchema).optional(),
  log: changed(logEntrySchema).optional(),
  outbox: changed(outboxItemSchema).optional(),
})
export type Change = z.infer<typeof changeSchema>
export type Facts = Change['facts']
export type CollectionName = keyof typeof collections
export const collectionNames = [
  'monitors',
  'alerts',
  'snoozes',
  'runs',
  'changes',
  'incidents',
  'followUps',
  'log',
  'outbox',
] as const satisfies CollectionName[]
