import type { Alert } from '../../../shared/alert/alert'
import type { Severity } from '../../../shared/incident/severity'
import { text } from '../../../shared/text/text'

/** More than so many alerts are shown by group. */
export const mostUngrouped = 12

/** Alerts of one group of monitors, or of one kind of trouble where their monitors have no group. */
export interface AlertGroup {
  title: string
  alerts: Alert[]
  worst: Severity
  /** How many nobody has taken on. */
  open: number
}

/** The alerts by group, in the order in which their first ones come. */
export function groupAlerts(alerts: readonly Alert[]): AlertGroup[] {
  const groups = new Map<string, AlertGroup>()
  for (const alert of alerts) {
    const title = alert.group ?? text.now.groups.byCause[alert.cause.kind]
    const group = groups.get(title) ?? { title, alerts: [], worst: alert.severity, open: 0 }
    group.alerts.push(alert)
    if (alert.severity < group.worst) group.worst = alert.severity
    if (alert.state === 'open') group.open += 1
    groups.set(title, group)
  }
  return [...groups.values()]
}
