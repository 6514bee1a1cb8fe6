import type { Alert, NotificationKind } from './alert'
import type { Callable } from './callable'
import { escalationsDue, nextEscalationAt } from './escalation'
import { askAgain } from './lifecycle'
import type { ResponseRules } from './open'
import { nextReminderAt } from './reminders'
import { activeSnooze } from './snooze'
import type { Snooze } from './snooze-record'

/** What decides what time does to an alert. */
export interface AlertTime {
  snoozes: readonly Snooze[]
  /** Who can be called, in order. */
  chain: readonly Callable[]
  rules: ResponseRules
}

/**
 * When time alone makes something of an alert, UTC milliseconds: it is to be told again, the next in the chain is to
 * be called, or what a person took on until then asks again. Null: never. While it is held nothing comes; while it is
 * snoozed nothing before the end of that.
 */
export function nextMomentAt(alert: Alert, { snoozes, chain }: AlertTime, now: number): number | null {
  if (alert.state === 'resolved' || alert.held !== null) return null
  if (alert.state === 'acknowledged') return alert.acknowledgement?.expiresAt ?? null
  const snooze = activeSnooze(alert, snoozes, now)
  if (snooze !== null) return snooze.until
  return Math.min(nextReminderAt(alert), nextEscalationAt(chain, alert) ?? Number.POSITIVE_INFINITY)
}

/**
 * What all that was due by `now` makes of an alert, and the one thing that a person is told of it; null when nothing
 * was due. After a sleep over several moments they are told of the most pressing only, and once.
 */
export function passTime(
  alert: Alert,
  time: AlertTime,
  now: number,
): { alert: Alert; tell: NotificationKind | null } | null {
  const due = nextMomentAt(alert, time, now)
  if (due === null || now < due) return null
  if (alert.state === 'acknowledged') {
    const open = askAgain(alert, time.rules, now)
    return { alert: open, tell: activeSnooze(open, time.snoozes, now) === null ? 'asked again' : null }
  }
  const escalations = escalationsDue(time.chain, alert, now)
  const told = { ...alert, lastToldAt: now }
  if ((nextEscalationAt(time.chain, alert) ?? Number.POSITIVE_INFINITY) > now)
    return { alert: told, tell: 'reminder' }
  return { alert: { ...told, escalationsTold: escalations }, tell: 'escalation' }
}
