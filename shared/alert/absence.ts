import { z } from 'zod'

/** A contact of the runbook who cannot be called for a while; kept on this laptop. Times are UTC milliseconds. */
export const absenceSchema = z.object({
  /** As `contactName` names them. */
  contact: z.string(),
  until: z.number(),
  by: z.string(),
  at: z.number(),
})
export type Absence = z.infer<typeof absenceSchema>
