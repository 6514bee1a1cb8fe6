import { useShallow } from 'zustand/react/shallow'
import type { Alert } from '../../../../shared/alert/alert'
import { alertReason, alertTitle } from '../../../../shared/alert/describe'
import { text } from '../../../../shared/text/text'
import { describeHold } from '../../../../shared/watch/hold'
import { addressOf } from '../../../app/routes'
import { useCompanion } from '../../../app/store'
import { useNow } from '../../../ui/clock'
import { SeverityBadge } from '../../../ui/SeverityBadge'
import { StatusShape } from '../../../ui/StatusShape'
import { Time } from '../../../ui/Time'
import styles from './MonitorAlerts.module.css'

/** The monitor's alerts that are open, and those that were resolved within a day. */
export function MonitorAlerts({ monitorId }: { monitorId: string }) {
  const alerts = useCompanion(
    useShallow((state) =>
      Object.values(state.alerts)
        .filter((alert) => alert.monitorId === monitorId)
        .sort((a, b) => b.openedAt - a.openedAt),
    ),
  )
  if (alerts.length === 0) return null
  const words = text.watch.detail.alerts
  return (
    <section className={styles.alerts} aria-label={words.label}>
      <h3 className={styles.title}>{words.title}</h3>
      <ul className={styles.list}>
        {alerts.map((alert) => (
          <AlertLine key={alert.id} alert={alert} />
        ))}
      </ul>
    </section>
  )
}

function AlertLine({ alert }: { alert: Alert }) {
  const now = useNow()
  const words = text.watch.detail.alerts
  const isOver = alert.state === 'resolved'
  return (
    <li className={styles.alert}>
      <StatusShape status={isOver ? 'ok' : alert.verdict} label={null} />
      <div className={styles.words}>
        <p>
          {isOver ? alertTitle(alert) : <a href={addressOf('now', alert.id)}>{alertTitle(alert)}</a>}{' '}
          <SeverityBadge severity={alert.severity} />
        </p>
        <small>
          {alert.held === null
            ? alertReason(alert, now)
            : words.reasonHeld(alertReason(alert, now), describeHold(alert.held))}
        </small>
      </div>
      <small className={styles.state}>
        {words.state[alert.state]}{' '}
        <Time at={alert.resolvedAt ?? alert.acknowledgement?.at ?? alert.openedAt} />
      </small>
    </li>
  )
}
