import { z } from 'zod'
import { preferencesChangeSchema } from './preferences'
import { runSubjectSchema } from './shift/record'
import { changeSchema, stateSchema } from './state'
import { fieldProblemSchema } from './watch/monitor'
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
/** A definition as the editor holds it; `monitorDefinitionSchema` and `parseMonitor` judge it in main. */
const definition = z.record(z.string(), z.unknown())
const longText = z.string().max(200_000)

export const requests = {
  'state.get': request(nothing, stateSchema),

  /** Opens the runbook at `path`; without one the desktop app asks with a dialog. */
  'runbook.open': request(
    z.strictObject({ path: path.nullable() }),
    z.object({ outcome: z.enum(['opened', 'cancelled']) }),
  ),
  'runbook.openSample': request(nothing, nothing),
  'runbook.text': request(nothing, z.object({ version: z.string(), text: z.string() })),

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
  /** Undoes `monitor.remove`, and for a monitor of the runbook also what was changed on this laptop. */
  'monitor.restore': request(z.strictObject({ id }), nothing),
  'monitor.samples': request(
    z.strictObject({ id, from: z.number(), to: z.number() }),
    z.object({ samples: z.array(judgedSampleSchema) }),
  ),

  'alert.acknowledge': request(z.strictObject({ id }), nothing),

  /** Ticks an item of the current run of a checklist or of an alert's procedure, or takes the tick back. */
  'run.tick': request(
    z.strictObject({ subject: runSubjectSchema, itemKey: id, ticked: z.boolean() }),
    nothing,
  ),
  /** Begins an on-demand checklist anew; the run before it is kept. */
  'run.restart': request(z.strictObject({ checklistKey: id }), nothing),

  'shift.start': request(
    z.strictObject({ person: z.string().trim().min(1).max(80), plannedEndAt: z.number().nullable() }),
    nothing,
  ),
  'shift.end': request(nothing, nothing),
  'log.write': request(z.strictObject({ text: z.string().trim().min(1).max(20_000) }), z.object({ id })),
  'log.saveDraft': request(z.strictObject({ text: longText }), nothing),
  /** Makes the draft of the current shift from the data; replaces one that stands. */
  'handover.draft': request(nothing, nothing),
  'handover.save': request(z.strictObject({ markdown: longText }), nothing),
  /** The desktop app asks where to; a browser is given the file to download. */
  'handover.export': request(
    nothing,
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('saved'), path: z.string() }),
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('download'), fileName: z.string(), text: z.string() }),
    ]),
  ),

  'preferences.change': request(preferencesChangeSchema, nothing),
  'notification.test': request(nothing, z.object({ sentence: z.string() })),
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
  z.object({ type: z.literal('show'), screen: z.enum(['now', 'watch', 'shift']), id: z.string().nullable() }),
])
export type CompanionEvent = z.infer<typeof eventSchema>

/** Why a request failed: a sentence for the person; `fields` where a form can show it. */
export const contractErrorSchema = z.object({
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
