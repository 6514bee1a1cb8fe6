import type { Incident } from './incident'

/** How long an incident's parts took, in milliseconds; null where it has not come to that, or nobody knows. */
export interface IncidentDurations {
  /** From when the trouble began until it was noticed. */
  detection: number
  /** From when it was noticed until somebody responded. */
  toAcknowledge: number | null
  /** From when the trouble began until it was over. */
  toResolve: number | null
}

export function incidentDurations({ startedAt, detectedAt, timers, end }: Incident): IncidentDurations {
  const response = timers.find(({ kind }) => kind === 'response')?.met ?? null
  return {
    detection: Math.max(0, detectedAt - startedAt),
    toAcknowledge: response === null ? null : Math.max(0, response.at - detectedAt),
    toResolve: end?.kind === 'resolved' ? Math.max(0, end.at - startedAt) : null,
  }
}
