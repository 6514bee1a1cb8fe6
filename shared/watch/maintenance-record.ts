import { z } from 'zod'

/** What a person may hold for maintenance. */
export const declaredScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('everything') }),
  z.object({ kind: z.literal('group'), group: z.string().trim().min(1).max(80) }),
  z.object({
    kind: z.literal('monitors'),
    monitorIds: z.array(z.string().min(1).max(200)).min(1).max(20_000),
  }),
])
export type DeclaredScope = z.infer<typeof declaredScopeSchema>

/** What a window of the runbook names: monitors and groups with one of these names in their own. */
const namedScopeSchema = z.object({ kind: z.literal('names'), names: z.array(z.string()) })

export const maintenanceScopeSchema = z.union([declaredScopeSchema, namedScopeSchema])
export type MaintenanceScope = z.infer<typeof maintenanceScopeSchema>

/** One maintenance, declared by a person or one occurrence of a runbook's window. Times are UTC milliseconds. */
export const maintenanceSchema = z.object({
  id: z.string(),
  scope: maintenanceScopeSchema,
  /** Why a person declared it, or the title of the runbook's window. */
  reason: z.string(),
  /** It is on from `startsAt`, until just before `endsAt`. */
  startsAt: z.number(),
  endsAt: z.number(),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('declared'), by: z.string() }),
    z.object({
      kind: z.literal('runbook'),
      /** When those concerned must have been told; null where the runbook asks for no notice. */
      noticeDueAt: z.number().nullable(),
    }),
  ]),
})
export type Maintenance = z.infer<typeof maintenanceSchema>
