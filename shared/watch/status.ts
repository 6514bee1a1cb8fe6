import { z } from 'zod'

/** The status of a monitor. `unknown`: no verdict is possible, above all because this laptop is offline. */
export const statusSchema = z.enum(['ok', 'warning', 'critical', 'unknown', 'paused'])
export type Status = z.infer<typeof statusSchema>

/** What one check says, or what repeated checks confirmed. */
export const verdictSchema = z.enum(['ok', 'warning', 'critical'])
export type Verdict = z.infer<typeof verdictSchema>

const byUrgency: readonly Status[] = ['critical', 'warning', 'unknown', 'ok', 'paused']

/** The status that most wants a person; `ok` for none. */
export function worstStatus(statuses: Iterable<Status>): Status {
  const present = new Set(statuses)
  return byUrgency.find((status) => present.has(status)) ?? 'ok'
}
