import type { Alert, NotificationKind } from './alert'
import type { Snooze, SnoozeScope } from './snooze-record'

/** Whether a snooze lasts no longer. One that began on a clock that was ahead is put right by `snoozeAfterSetback`. */
export function isSnoozeOver({ until }: Snooze, now: number): boolean {
  return until <= now
}

/** The snooze that covers an alert at `now`; of several the one that ends last. Null: none does. */
export function activeSnooze(alert: Alert, snoozes: Iterable<Snooze>, now: number): Snooze | null {
  let found: Snooze | null = null
  for (const snooze of snoozes) {
    if (isSnoozeOver(snooze, now) || !isSnoozedBy(alert, snooze.scope)) continue
    if (found === null || snooze.until > found.until) found = snooze
  }
  return found
}

/** Whether a scope has an alert in it. */
export function isSnoozedBy({ id, monitorId, group }: Alert, scope: SnoozeScope): boolean {
  switch (scope.kind) {
    case 'alert':
      return scope.alertId === id
    case 'monitor':
      return scope.monitorId === monitorId
    case 'group':
      return scope.group === group
    case 'everything':
      return true
  }
}

/** Whether a person is not told something of an alert. One that was snoozed by itself is told when it gets worse. */
export function isSilenced(
  kind: NotificationKind,
  alert: Alert,
  snoozes: Iterable<Snooze>,
  now: number,
): boolean {
  const snooze = activeSnooze(alert, snoozes, now)
  if (snooze === null || kind === 'resolved') return false
  return !(kind === 'worsened' && snooze.scope.kind === 'alert')
}
