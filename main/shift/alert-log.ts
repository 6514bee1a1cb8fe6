import type { Alert } from '../../shared/incident/alert'
import { alertTitle, describeCause } from '../../shared/incident/describe'
import { formatDuration } from '../../shared/time/duration'
import { describeHold } from '../../shared/watch/hold'
import type { Log } from './log'

/** Writes into the log what happens to alerts. */
export class AlertLog {
  constructor(
    private readonly log: Log,
    /** The alerts as they were before the change that is noted. */
    private readonly before: () => Record<string, Alert>,
  ) {}

  note(alert: Alert): void {
    const text = alertEntry(this.before()[alert.id] ?? null, alert)
    if (text !== null) this.log.record(text, { kind: 'alert', id: alert.id })
  }
}

/** What the log says of a change of an alert; null for one that is not worth a line. */
export function alertEntry(before: Alert | null, alert: Alert): string | null {
  const title = alertTitle(alert)
  if (before === null) {
    const held = alert.held === null ? '' : `, ${describeHold(alert.held)}`
    return `Alert opened${held}: ${alert.severity} ${title} (${describeCause(alert.cause)}).`
  }
  if (before.state !== alert.state) {
    if (alert.state === 'acknowledged') return `Alert acknowledged by ${alert.acknowledgedBy}: ${title}.`
    const lasted = formatDuration((alert.resolvedAt ?? alert.openedAt) - alert.since)
    const how = alert.resolution === 'monitor removed' ? 'its monitor is not watched any more' : 'recovered'
    return `Alert resolved: ${title}, ${how} after ${lasted}.`
  }
  if ((before.flapping === null) !== (alert.flapping === null))
    return alert.flapping === null ? `Alert steady again: ${title}.` : `Alert began to flap: ${title}.`
  if (before.held !== null && alert.held === null) return `Alert no longer held: ${title}.`
  if (before.verdict === alert.verdict) return null
  const change = alert.verdict === 'critical' ? 'worse' : 'eased'
  return `Alert ${change}: ${alert.severity} ${title} (${describeCause(alert.cause)}).`
}
