import type { Alert, Deadlines } from './alert'
import type { Snooze } from './snooze-record'

/** The clock was set back, both UTC milliseconds. */
export interface Setback {
  /** The last moment that it was seen to show before; `now` where nobody saw it. */
  before: number
  now: number
}

/**
 * When what silences from `at` until `until` ends after a setback: never later than it was to end, nor after more time
 * than was left of it. Of what began in what is the future now no more is left than the whole.
 */
export function endAfterSetback(at: number, until: number, { before, now }: Setback): number {
  const left = until - Math.max(at, before)
  return Math.min(until, now + left)
}

/** The snooze after a setback, which ends as `endAfterSetback` says; null where nothing of it changes. */
export function snoozeAfterSetback(snooze: Snooze, setback: Setback): Snooze | null {
  const at = Math.min(snooze.at, setback.now)
  const until = endAfterSetback(snooze.at, snooze.until, setback)
  return at === snooze.at && until === snooze.until ? null : { ...snooze, at, until }
}

/**
 * The alert after a setback: what was counted from what is the future now is counted from now, so that nothing comes
 * too late, and what was promised before stays. Null where nothing of it changes.
 */
export function afterSetback(alert: Alert, setback: Setback): Alert | null {
  const changes = {
    ...toldSooner(alert, setback),
    ...dueSooner(alert, setback),
    ...askingSooner(alert, setback),
  }
  return Object.keys(changes).length === 0 ? null : { ...alert, ...changes }
}

function toldSooner({ lastToldAt }: Alert, { now }: Setback): Partial<Alert> {
  return lastToldAt !== null && lastToldAt > now ? { lastToldAt: now } : {}
}

function dueSooner(alert: Alert, { now }: Setback): Partial<Alert> {
  const { since, openedAt, deadlinesFrom, revision } = alert
  const ahead = deadlinesFrom - now
  if (ahead <= 0) return {}
  return {
    since: Math.min(since, now),
    openedAt: Math.min(openedAt, now),
    deadlinesFrom: now,
    ...sooner(alert, ahead),
    revision: revision && {
      at: Math.min(revision.at, now),
      promised: sooner(revision.promised, ahead),
      revised: sooner(revision.revised, ahead),
    },
  }
}

function sooner({ responseDueAt, escalationDueAt }: Deadlines, by: number): Deadlines {
  return {
    responseDueAt: responseDueAt - by,
    escalationDueAt: escalationDueAt === null ? null : escalationDueAt - by,
  }
}

/** An acknowledgement that asks again lasts no longer than the person meant it to. */
function askingSooner({ acknowledgement }: Alert, setback: Setback): Partial<Alert> {
  if (acknowledgement === null) return {}
  const { at, expiresAt } = acknowledgement
  const after = {
    at: Math.min(at, setback.now),
    expiresAt: expiresAt === null ? null : endAfterSetback(at, expiresAt, setback),
  }
  const isSame = after.at === at && after.expiresAt === expiresAt
  return isSame ? {} : { acknowledgement: { ...acknowledgement, ...after } }
}
