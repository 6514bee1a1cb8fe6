import { z } from 'zod'
import { exportOutcome, id, key, nothing, request } from '../request'
import { checklistHistorySchema } from './checklist-history-record'
import { runSubjectSchema } from './record'

/** What a window may ask about checklists and their runs. Times are UTC milliseconds. */
export const checklistRequests = {
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
}

/** The requests about shifts. Times are UTC milliseconds. */
export const shiftRequests = {
  /** Without a start it begins now. */
  'shift.start': request(
    z.strictObject({
      person: z.string().trim().min(1).max(80),
      startedAt: z.number().nullable().default(null),
      plannedEndAt: z.number().nullable(),
    }),
    nothing,
  ),
  /** Interrupts a shift, or goes on with it. */
  'shift.pause': request(z.strictObject({ id, paused: z.boolean() }), nothing),
  /** Null ends that of whoever acts. */
  'shift.end': request(z.strictObject({ id }).nullable(), nothing),
  /** Reads the calendar of shifts from a file or an https or http address, and keeps it. */
  'rota.open': request(z.strictObject({ source: z.string().trim().min(1).max(4_096) }), nothing),
  'rota.forget': request(nothing, nothing),
}
