import { z } from 'zod'
import { alertRequests } from './alert/requests'
import { changeEntrySchema } from './change/change'
import { changeStates } from './change/change-states'
import { contentSchema } from './channels/content'
import { keepings } from './channels/view'
import { handoverRequests, shiftRequests } from './handover/requests'
import { incidentRequests, reportExport } from './incident/requests'
import { severitySchema } from './incident/severity'
import { logEntrySchema, subjectSchema } from './log/entry'
import { logFormats } from './log/export'
import { logFilterSchema } from './log/filter-schema'
import { rehearsalStepSchema } from './notify/rehearsal'
import { soundNames, soundOutcomes } from './notify/sounds'
import { preferencesChangeSchema } from './preferences'
import { runbookChangesSchema } from './runbook/changes'
import { runbookKindSchema } from './runbook/files'
import { foundSchema } from './search/found'
import { checklistHistorySchema } from './shift/checklist-history-record'
import { runSubjectSchema } from './shift/record'
import { changeSchema, stateSchema } from './state'
import { importPlanSchema } from './watch/exchange/plan'
import { figuresSchema, historySchema, spanSchema, stripsSchema } from './watch/figures/view'
import { declaredScopeSchema } from './watch/maintenance-record'
import { fieldProblemSchema } from './watch/monitor'
import { replaySchema } from './watch/replay/record'
import { statusSchema } from './watch/status'
import { judgedSampleSchema, sampleSchema, thresholdsSchema } from './watch/view'

/**
 * Every request and event between a window and the main process: the only way across. Main checks each
 * request against its schema on arrival and answers with a value or a `ContractError`.
 */
const request = <Input extends z.ZodType, Reply extends z.ZodType>(input: Input, reply: Reply) => ({
  input,
  reply,
})

const nothing = z.null()
const id = z.string().min(1).max(200)
const path = z.string().min(1).max(4096)
/** Monitors that one thing is done with. Those that are gone meanwhile are passed over. */
const ids = z.array(id).min(1).max(20_000)
/** A section or a checklist; in a folder it begins with the path of its file. */
const key = z.string().min(1).max(5000)
/** A definition as the editor holds it; `monitorDefinitionSchema` and `parseMonitor` judge it in main. */
const definition = z.record(z.string(), z.unknown())
const longText = z.string().max(200_000)
const entryText = z.string().trim().min(1).max(20_000)
/** A whole file of a runbook. */
const fileText = z.string().max(8 * 1024 * 1024)
/** The path of a file in the runbook's folder, as the open runbook's `files` has it. */
const file = path
/** The desktop app asks where to; a browser is given the file to download. */
const exportOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), path: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('download'), fileName: z.string(), text: z.string() }),
])

/** A channel as the editor holds it; `parseChannel` judges it in main. Only new secrets are named. */
const writtenChannel = z.strictObject({
  definition,
  secrets: z.record(z.string(), z.string().max(4_000)),
  keeping: z.enum(keepings),
})

export const requests = {
  'state.get': request(nothing, stateSchema),

  /** Opens the file or folder at `path` as the runbook; without one the desktop app asks with a dialog. */
  'runbook.open': request(
    z.strictObject({ path: path.nullable(), kind: runbookKindSchema }),
    z.object({ outcome: z.enum(['opened', 'cancelled']) }),
  ),
  'runbook.openSample': request(nothing, nothing),
  /** Gives up what is being read of a runbook; what is open stays open. */
  'runbook.cancelReading': request(nothing, nothing),
  /** Starts a runbook from the template in a new file at `path`; without one the desktop app asks. */
  'runbook.create': request(
    z.strictObject({ path: path.nullable() }),
    z.object({ outcome: z.enum(['opened', 'cancelled']) }),
  ),
  /** Takes a runbook off the recent ones, with what was kept of it; its file is not touched. */
  'runbook.forget': request(z.strictObject({ path }), nothing),
  /** The whole text; of a folder all its files, joined. */
  'runbook.text': request(nothing, z.object({ version: z.string(), text: z.string() })),

  /** The same for who has the text of a version: what is other, where that version is still known. */
  'runbook.textSince': request(
    z.strictObject({ version: id }),
    z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('change'),
        version: z.string(),
        change: z.object({
          keptAtStart: z.number().int(),
          keptAtEnd: z.number().int(),
          text: z.string(),
        }),
      }),
      z.object({ outcome: z.literal('whole'), version: z.string(), text: z.string() }),
    ]),
  ),

  /** One file as it is on disk, but with `\n` at the ends of lines, and what was typed before and not saved. */
  'runbook.fileText': request(
    z.strictObject({ file }),
    z.object({
      text: z.string(),
      version: z.string(),
      draft: z.object({ text: z.string(), baseVersion: z.string(), savedAt: z.number() }).nullable(),
    }),
  ),
  /**
   * Writes a file with its own line endings, unless what is on disk is not `baseVersion` any more: a conflict, with
   * what is there. The sample is refused.
   */
  'runbook.save': request(
    z.strictObject({ file, baseVersion: id, text: fileText }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('saved'), version: z.string() }),
      z.object({ outcome: z.literal('conflict'), text: z.string(), version: z.string() }),
    ]),
  ),
  /** Keeps what is being typed; null: there is nothing more to keep. */
  'runbook.saveDraft': request(z.strictObject({ file, baseVersion: id, text: fileText.nullable() }), nothing),

  /** What is different from the text that was last marked as read. */
  'runbook.changes': request(nothing, runbookChangesSchema),
  'runbook.markRead': request(nothing, nothing),

  /** A picture in the runbook's folder, by its path from there (see `pathFrom`). */
  'runbook.image': request(z.strictObject({ path }), z.object({ type: z.string(), base64: z.string() })),
  /** A section with all under it, or the whole runbook. */
  'runbook.export': request(
    z.strictObject({ sectionId: key.nullable(), format: z.enum(['html', 'pdf']) }),
    exportOutcome,
  ),
  /** What was filled in for a placeholder of this runbook's commands. */
  'placeholder.remember': request(
    z.strictObject({ name: z.string().min(1).max(200), value: z.string().max(2_000) }),
    nothing,
  ),

  'monitor.add': request(z.strictObject({ definition }), z.object({ id })),
  /** For a monitor of the runbook the change is kept on this laptop only. */
  'monitor.update': request(z.strictObject({ id, definition }), nothing),
  /** One check of a definition that need not be saved. */
  'monitor.try': request(
    z.strictObject({ definition }),
    z.object({
      sample: sampleSchema,
      status: statusSchema,
      why: z.string(),
      thresholds: thresholdsSchema.nullable(),
    }),
  ),
  'monitor.check': request(z.strictObject({ id }), nothing),
  'monitor.pause': request(z.strictObject({ id, paused: z.boolean() }), nothing),
  'monitor.remove': request(z.strictObject({ id }), nothing),
  /** Undoes `monitor.remove`; a monitor of the runbook that is not removed becomes what the runbook says. */
  'monitor.restore': request(z.strictObject({ id }), nothing),
  /** Lets a command that a runbook names run, unless it is another meanwhile than the one of this fingerprint. */
  'monitor.approveCommand': request(z.strictObject({ id, fingerprint: id }), nothing),
  /** What a definition that need not be saved would have made of the samples of the last `span` milliseconds. */
  'monitor.replay': request(
    z.strictObject({
      id,
      definition,
      span: z
        .number()
        .int()
        .min(60_000)
        .max(48 * 60 * 60_000),
    }),
    replaySchema,
  ),
  'monitor.samples': request(
    z.strictObject({ id, from: z.number(), to: z.number() }),
    z.object({ samples: z.array(judgedSampleSchema) }),
  ),

  /** A chart of any stretch of time, as fine as what is kept of it allows. */
  'monitor.history': request(
    z.strictObject({ id, from: z.number().int(), to: z.number().int() }),
    historySchema,
  ),
  'monitor.figures': request(z.strictObject({ id, span: spanSchema }), figuresSchema),
  /** The last 30 days of all monitors. */
  'monitors.strips': request(nothing, stripsSchema),

  'monitors.pause': request(z.strictObject({ ids, paused: z.boolean() }), nothing),
  /** Checks those at once that are neither paused nor removed. */
  'monitors.check': request(z.strictObject({ ids }), nothing),
  'monitors.remove': request(z.strictObject({ ids }), nothing),
  'monitors.restore': request(z.strictObject({ ids }), nothing),
  /** The definitions as YAML that a runbook's `monitors` block may hold; null: of all monitors. */
  'monitors.text': request(z.strictObject({ ids: ids.nullable() }), z.object({ text: z.string() })),
  /** The same as a file. */
  'monitors.export': request(z.strictObject({ ids: ids.nullable() }), exportOutcome),
  /** What `monitors.import` of this text would do. */
  'monitors.planImport': request(z.strictObject({ text: fileText }), importPlanSchema),
  /** Adds and changes monitors on this laptop as the plan says; what is wrong in the text is left out. */
  'monitors.import': request(
    z.strictObject({ text: fileText }),
    z.object({ added: z.number(), changed: z.number() }),
  ),

  ...alertRequests,

  /** Holds alerts for maintenance from a time, or from now, until an end. */
  'maintenance.declare': request(
    z.strictObject({
      scope: declaredScopeSchema,
      reason: z.string().trim().min(1).max(200),
      startsAt: z.number().nullable(),
      endsAt: z.number(),
    }),
    z.object({ id }),
  ),
  /** Another end for one that is on or coming, also for a window of the runbook. */
  'maintenance.change': request(z.strictObject({ id, endsAt: z.number() }), nothing),
  /** Ends what is on; what is coming does not take place. */
  'maintenance.end': request(z.strictObject({ id }), nothing),

  /** Ticks an item of the current run of a checklist or of an alert's procedure, or takes the tick back. */
  'run.tick': request(
    z.strictObject({
      subject: runSubjectSchema,
      itemKey: id,
      ticked: z.boolean(),
      state: z.enum(['done', 'not applicable']).default('done'),
      note: z.string().trim().max(2_000).nullable().default(null),
    }),
    nothing,
  ),
  /** Adds a note to a ticked item; an empty one takes it away. */
  'run.note': request(
    z.strictObject({ subject: runSubjectSchema, itemKey: id, note: z.string().max(2_000) }),
    nothing,
  ),
  /** Leaves the current run of a recurring checklist out, with a reason; null takes that back. */
  'run.skip': request(
    z.strictObject({ checklistKey: key, reason: z.string().trim().min(1).max(500).nullable() }),
    nothing,
  ),
  /** Settles the open items that are linked to a monitor which is ok now; says why the others are not. */
  'run.check': request(
    z.strictObject({ checklistKey: key, changeId: id.nullable() }),
    z.object({ checked: z.number(), open: z.array(z.object({ itemKey: z.string(), why: z.string() })) }),
  ),
  /** Links an item of a checklist to the monitor that settles it; null undoes that. */
  'item.link': request(z.strictObject({ checklistKey: key, itemKey: id, monitorId: id.nullable() }), nothing),
  /** How the open runbook's checklists were kept. */
  'checklist.history': request(
    z.strictObject({ from: z.number(), to: z.number() }),
    z.object({ histories: z.array(checklistHistorySchema) }),
  ),
  'checklist.export': request(z.strictObject({ from: z.number(), to: z.number() }), exportOutcome),
  /** Begins an on-demand checklist anew; the run before it is kept. */
  'run.restart': request(z.strictObject({ checklistKey: key }), nothing),

  'change.add': request(z.strictObject({ entry: changeEntrySchema }), z.object({ id })),
  'change.update': request(z.strictObject({ id, entry: changeEntrySchema }), nothing),
  'change.move': request(z.strictObject({ id, state: z.enum(changeStates) }), nothing),

  ...shiftRequests,
  ...handoverRequests(exportOutcome),
  ...incidentRequests,
  /** The report of an incident, as a file. */
  'incident.exportReport': request(reportExport, exportOutcome),
  /** A person's entry: of now, or of a time in the past. */
  'log.write': request(
    z.strictObject({
      text: entryText,
      at: z.number().nullable().default(null),
      about: subjectSchema.nullable().default(null),
    }),
    z.object({ id }),
  ),
  /** Writes a new version of an entry, with another time where one is given; the versions before stay. */
  'log.correct': request(z.strictObject({ id, text: entryText, at: z.number().nullable() }), nothing),
  'log.versions': request(z.strictObject({ id }), z.object({ versions: z.array(logEntrySchema) })),
  /** The newest entries that pass a filter, or those before the place where the ones before them ended. */
  'log.find': request(
    z.strictObject({
      filter: logFilterSchema,
      before: z.number().nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({ entries: z.array(logEntrySchema), next: z.number().nullable() }),
  ),
  /** Who wrote entries, and which tags they gave. */
  'log.names': request(nothing, z.object({ people: z.array(z.string()), tags: z.array(z.string()) })),
  'log.export': request(
    z.strictObject({ filter: logFilterSchema, format: z.enum(logFormats) }),
    exportOutcome,
  ),
  /**
   * Keeps what is being typed into the draft that the window knew as `base`; a conflict where another window typed
   * something else meanwhile, with that.
   */
  'log.saveDraft': request(
    z.strictObject({ text: longText, base: longText }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('saved') }),
      z.object({ outcome: z.literal('conflict'), text: z.string() }),
    ]),
  ),

  /** Finds what has all the words of a text, in any order; up to `limit` hits of each kind. */
  'search.find': request(
    z.strictObject({ text: z.string().max(200), limit: z.number().int().min(1).max(50) }),
    foundSchema,
  ),

  'channel.add': request(writtenChannel, z.object({ id })),
  'channel.update': request(writtenChannel.extend({ id }), nothing),
  'channel.enable': request(z.strictObject({ id, enabled: z.boolean() }), nothing),
  /** With its secrets and what waits for it. */
  'channel.remove': request(z.strictObject({ id }), nothing),
  /** Sends a test by a channel as it is written; with an id, the secrets that are not written are those it has. */
  'channel.try': request(
    writtenChannel.extend({ id: id.nullable() }),
    z.object({ sent: z.boolean(), sentence: z.string() }),
  ),
  /** What a message says, exactly as it is sent; addresses and secrets are not part of it. */
  'outbox.read': request(z.strictObject({ id }), contentSchema),
  'outbox.retry': request(z.strictObject({ id }), nothing),
  'outbox.retryAll': request(nothing, nothing),
  /** Takes a message back that is not on its way. */
  'outbox.discard': request(z.strictObject({ id }), nothing),

  'preferences.change': request(preferencesChangeSchema, nothing),
  /** Goes the way of an alert of this severity, and says what happened at each step. */
  'notification.test': request(
    z.strictObject({ severity: severitySchema }),
    z.object({ steps: z.array(rehearsalStepSchema) }),
  ),
  /** What became of the sound that this window was asked for. */
  'sound.settle': request(z.strictObject({ id, outcome: z.enum(soundOutcomes) }), nothing),
  'notice.dismiss': request(z.strictObject({ id }), nothing),
  /** Opens an https, http, mailto or tel address outside Watchkeeper; `window`: the window has to do it. */
  'link.open': request(
    z.strictObject({ href: z.string().max(4096) }),
    z.object({ outcome: z.enum(['opened', 'window']) }),
  ),
}

export type RequestName = keyof typeof requests
export type RequestInput<Name extends RequestName> = z.input<(typeof requests)[Name]['input']>
export type RequestReply<Name extends RequestName> = z.output<(typeof requests)[Name]['reply']>

export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), change: changeSchema }),
  /** A notification or the tray asks the window to show something. */
  z.object({ type: z.literal('show'), subject: subjectSchema.nullable() }),
  /** To be played by one window, which answers with `sound.settle`; `volume` in percent. */
  z.object({
    type: z.literal('sound'),
    id: z.string(),
    name: z.enum(soundNames),
    volume: z.number().min(0).max(100),
  }),
])
export type CompanionEvent = z.infer<typeof eventSchema>

/** Why a request failed: a sentence for the person; `fields` where a form can show it. */
const contractErrorSchema = z.object({
  code: z.enum(['invalid', 'not found', 'refused', 'failed']),
  sentence: z.string(),
  fields: z.array(fieldProblemSchema),
})
export type ContractError = z.infer<typeof contractErrorSchema>

/** What the preload, or the browser door's socket, gives to a window. */
export interface ContractPort {
  request<Name extends RequestName>(
    name: Name,
    input: RequestInput<Name>,
  ): Promise<{ ok: true; value: RequestReply<Name> } | { ok: false; error: ContractError }>
  subscribe(listener: (event: CompanionEvent) => void): () => void
}
