import type { Alert } from './alert'
import { deadlines, type ResponseRules } from './open'

/**
 * The alert after the clock was set back to `now`: what was counted from what is the future now is counted from `now`,
 * so that nothing comes too late. Null where nothing of it was.
 */
export function afterSetback(alert: Alert, rules: ResponseRules, now: number): Alert | null {
  const { since, openedAt, lastToldAt, deadlinesFrom, acknowledgement } = alert
  const told = lastToldAt !== null && lastToldAt > now ? { lastToldAt: now } : null
  const due =
    deadlinesFrom > now
      ? {
          since: Math.min(since, now),
          openedAt: Math.min(openedAt, now),
          ...deadlines(alert.severity, now, rules),
          deadlinesFrom: now,
          revision: null,
        }
      : null
  const taken =
    acknowledgement !== null && acknowledgement.at > now
      ? { acknowledgement: { ...acknowledgement, at: now, expiresAt: earlierEnd(acknowledgement, now) } }
      : null
  return told === null && due === null && taken === null ? null : { ...alert, ...told, ...due, ...taken }
}

/** It lasts as long as the person meant it to. */
function earlierEnd({ at, expiresAt }: NonNullable<Alert['acknowledgement']>, now: number): number | null {
  return expiresAt === null ? null : expiresAt - (at - now)
}
