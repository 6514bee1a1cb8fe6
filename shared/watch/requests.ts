import { z } from 'zod'
import { exportOutcome, fileText, id, nothing, request } from '../request'
import { importPlanSchema } from './exchange/plan'
import { figuresSchema, historySchema, spanSchema, stripsSchema } from './figures/view'
import { declaredScopeSchema } from './maintenance-record'
import { replaySchema } from './replay/record'
import { statusSchema } from './status'
import { judgedSampleSchema, sampleSchema, thresholdsSchema } from './view'

/** Monitors that one thing is done with. Those that are gone meanwhile are passed over. */
const ids = z.array(id).min(1).max(20_000)
/** A definition as the editor holds it; `monitorDefinitionSchema` and `parseMonitor` judge it in main. */
const definition = z.record(z.string(), z.unknown())

/** What a window may ask about monitors. Times are UTC milliseconds. */
export const monitorRequests = {
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
}

/** What a window may ask about maintenance. Times are UTC milliseconds. */
export const maintenanceRequests = {
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
}
