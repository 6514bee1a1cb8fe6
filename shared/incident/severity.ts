import { z } from 'zod'

/** P1 is the most severe. */
export const severitySchema = z.enum(['P1', 'P2', 'P3', 'P4'])
export type Severity = z.infer<typeof severitySchema>

/** Response times in milliseconds for a runbook that gives none: 15 minutes, 1, 4 and 24 hours. */
export const defaultResponseTime: Record<Severity, number> = {
  P1: 15 * 60_000,
  P2: 60 * 60_000,
  P3: 4 * 60 * 60_000,
  P4: 24 * 60 * 60_000,
}
