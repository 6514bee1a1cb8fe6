import { z } from 'zod'
import { severitySchema } from './severity'

const act = { at: z.number(), by: z.string() }
const base = {
  /** Unique in its incident, and the same when the severity changes. */
  key: z.string(),
  /** From when it runs. */
  from: z.number(),
  dueAt: z.number(),
  /** Stopped on purpose; null while it runs. */
  paused: z.object({ ...act, reason: z.string() }).nullable(),
  /** When what was due was done; of an update, when the last one went out. */
  met: z.object(act).nullable(),
}

/** A deadline of an incident. Times are UTC milliseconds. */
const timerSchema = z.discriminatedUnion('kind', [
  z.object({ ...base, kind: z.literal('response') }),
  z.object({ ...base, kind: z.literal('escalation') }),
  /** By when the service must be back (RTO). */
  z.object({ ...base, kind: z.literal('recovery') }),
  /** Until when no more is lost than may be (RPO), counted from the last good backup. */
  z.object({ ...base, kind: z.literal('data') }),
  /** By when somebody must have been told. */
  z.object({ ...base, kind: z.literal('communication'), audience: z.string() }),
  /** The next of the updates that go out every so many milliseconds. */
  z.object({ ...base, kind: z.literal('update'), audience: z.string(), every: z.number() }),
])
export type Timer = z.infer<typeof timerSchema>

/** What an incident began from. */
export const originSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alerts') }),
  z.object({ kind: z.literal('scenario'), name: z.string() }),
  z.object({ kind: z.literal('nothing') }),
])

export const incidentRoles = ['commander', 'communication', 'scribe'] as const
export type IncidentRole = (typeof incidentRoles)[number]
const rolesSchema = z.object({
  commander: z.string().nullable(),
  communication: z.string().nullable(),
  scribe: z.string().nullable(),
})

/** What people do about one or more alerts, or about trouble that nothing told of. Times are UTC milliseconds. */
export const incidentSchema = z.object({
  id: z.string(),
  title: z.string(),
  severity: severitySchema,
  origin: originSchema,
  alertIds: z.array(z.string()),
  /** When the trouble began, as far as that is known. */
  startedAt: z.number(),
  /** When it was first noticed, by a monitor or a person. */
  detectedAt: z.number(),
  openedAt: z.number(),
  openedBy: z.string(),
  /** The key of the stage that it is in (see `guides.ts`); null where the runbook has none. */
  stage: z.string().nullable(),
  roles: rolesSchema,
  timers: z.array(timerSchema),
  /** How it ended; null while it goes on. */
  end: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('resolved'), ...act }),
      z.object({ kind: z.literal('merged'), ...act, into: z.string() }),
    ])
    .nullable(),
  /** Incidents that have to do with it. */
  linkedIds: z.array(z.string()),
  /** How many entries its timeline has. */
  entryCount: z.number().int(),
  changedAt: z.number(),
})
export type Incident = z.infer<typeof incidentSchema>
