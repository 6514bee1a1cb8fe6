import { z } from 'zod'
import { exportOutcome, id, nothing, request } from '../request'
import { pictureTypes, timelineEntrySchema } from './entry'
import { followUpSchema, followUpTextSchema } from './follow-up'
import { incidentRoles, incidentSchema, originSchema } from './incident'
import { reportSectionNames, reportSectionSchema } from './report-record'
import { severitySchema } from './severity'

/** The base64 of 5 MB. */
const mostBase64 = Math.ceil((5 * 1024 * 1024) / 3) * 4
const incidentId = z.strictObject({ id })

/** What a person adds to a timeline. */
const writtenContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('note'), text: z.string().trim().min(1).max(20_000) }),
  z.strictObject({
    kind: z.literal('command'),
    command: z.string().trim().min(1).max(4_000),
    output: z.string().max(200_000),
  }),
  z.strictObject({
    kind: z.literal('picture'),
    type: z.enum(pictureTypes),
    base64: z.base64().max(mostBase64),
    text: z.string().trim().max(1_000),
  }),
])
export type WrittenContent = z.infer<typeof writtenContentSchema>

const weekSchema = z.object({
  monday: z.number().int(),
  counts: z.object({ P1: z.number(), P2: z.number(), P3: z.number(), P4: z.number() }),
  toAcknowledge: z.number().nullable(),
  toResolve: z.number().nullable(),
})

/** The requests about incidents and their follow-ups. */
export const incidentRequests = {
  'incident.open': request(
    z.strictObject({
      title: z.string().trim().min(1).max(200),
      severity: severitySchema,
      origin: originSchema,
      alertIds: z.array(id).max(2_000),
      /** When the trouble began; null: when the alerts say, or now. */
      startedAt: z.number().nullable(),
    }),
    z.object({ id }),
  ),
  /** An incident with all of its timeline, and of those that were merged into it. */
  'incident.read': request(
    incidentId,
    z.object({
      incident: incidentSchema,
      entries: z.array(timelineEntrySchema),
      followUps: z.array(followUpSchema),
      /** Those that were merged into it. */
      parts: z.array(incidentSchema),
      /** A note that was typed and not written yet. */
      draft: z.string(),
    }),
  ),
  /** Incidents that ended before a time, the newest first. */
  'incident.past': request(
    z.strictObject({ before: z.number().nullable(), limit: z.number().int().min(1).max(200) }),
    z.object({ incidents: z.array(incidentSchema) }),
  ),
  'incident.write': request(
    z.strictObject({
      id,
      content: writtenContentSchema,
      /** The time in the past that it tells of; null for now. */
      at: z.number().nullable(),
      corrects: id.nullable(),
    }),
    z.object({ id }),
  ),
  /** Keeps the note that is being typed. */
  'incident.saveDraft': request(z.strictObject({ id, text: z.string().max(20_000) }), nothing),
  'incident.picture': request(
    z.strictObject({ pictureId: id }),
    z.object({ type: z.enum(pictureTypes), base64: z.string() }),
  ),
  'incident.setSeverity': request(z.strictObject({ id, severity: severitySchema }), nothing),
  'incident.setStage': request(z.strictObject({ id, stage: z.string().max(6_000) }), nothing),
  'incident.setRole': request(
    z.strictObject({
      id,
      role: z.enum(incidentRoles),
      person: z.string().trim().min(1).max(200).nullable(),
    }),
    nothing,
  ),
  /** What a timer asks for is done, or was not done after all. */
  'incident.settleTimer': request(
    z.strictObject({ id, timer: z.string().max(600), met: z.boolean(), at: z.number().nullable() }),
    nothing,
  ),
  /** Stops a timer for a reason; null lets it go on. */
  'incident.holdTimer': request(
    z.strictObject({
      id,
      timer: z.string().max(600),
      reason: z.string().trim().min(1).max(500).nullable(),
    }),
    nothing,
  ),
  /** Says when the last good backup was made: what may be lost is counted from there. */
  'incident.setLastBackup': request(z.strictObject({ id, at: z.number() }), nothing),
  'incident.addAlerts': request(z.strictObject({ id, alertIds: z.array(id).min(1).max(2_000) }), nothing),
  'incident.resolve': request(z.strictObject({ id, at: z.number().nullable() }), nothing),
  'incident.reopen': request(z.strictObject({ id, reason: z.string().trim().max(500) }), nothing),
  'incident.merge': request(z.strictObject({ id, into: id }), nothing),
  'incident.link': request(z.strictObject({ id, other: id, linked: z.boolean() }), nothing),
  'incident.report': request(incidentId, z.object({ sections: z.array(reportSectionSchema) })),
  /** Keeps what a person writes of the report; null: as it is drafted from the data. */
  'incident.saveReport': request(
    z.strictObject({
      id,
      section: z.enum(reportSectionNames),
      text: z.string().max(500_000).nullable(),
    }),
    nothing,
  ),
  /** The report of an incident, as a file. */
  'incident.exportReport': request(
    z.strictObject({ id, format: z.enum(['markdown', 'html', 'pdf', 'json']) }),
    exportOutcome,
  ),
  /** The weeks up to this one, the oldest first. */
  'incident.weeks': request(
    z.strictObject({ weeks: z.number().int().min(1).max(104) }),
    z.object({ weeks: z.array(weekSchema) }),
  ),
  'followUp.add': request(
    z.strictObject({ incidentId: id.nullable(), text: followUpTextSchema }),
    z.object({ id }),
  ),
  'followUp.update': request(z.strictObject({ id, text: followUpTextSchema }), nothing),
  'followUp.finish': request(z.strictObject({ id, done: z.boolean() }), nothing),
}
