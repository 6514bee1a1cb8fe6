import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { formatDuration } from '../../../shared/time/duration'
import { addressOf } from '../../app/routes'
import { Card } from '../../ui/Card'
import { Time } from '../../ui/Time'
import styles from './SideCard.module.css'

const mostShown = 5

/** What was over in the last 24 hours. */
export function ResolvedCard({ alerts }: { alerts: Alert[] }) {
  return (
    <Card title="Resolved in the last 24 hours">
      {alerts.slice(0, mostShown).map((alert) => (
        <div key={alert.id} className={styles.row}>
          <span>
            <a href={addressOf('watch', alert.monitorId)}>{alertTitle(alert)}</a>
            <small className={styles.below}>
              {alert.resolution ?? 'recovered'} after{' '}
              {formatDuration((alert.resolvedAt ?? alert.since) - alert.since)}
            </small>
          </span>
          {alert.resolvedAt !== null && (
            <small>
              <Time at={alert.resolvedAt} />
            </small>
          )}
        </div>
      ))}
      {alerts.length > mostShown && <small>and {alerts.length - mostShown} more</small>}
    </Card>
  )
}
