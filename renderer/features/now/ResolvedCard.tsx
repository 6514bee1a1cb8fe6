import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { text } from '../../../shared/text/text'
import { formatDuration } from '../../../shared/time/duration'
import { addressOf } from '../../app/routes'
import { Card } from '../../ui/Card'
import { Time } from '../../ui/Time'
import styles from './SideCard.module.css'

const mostShown = 5

/** What was over in the last 24 hours. */
export function ResolvedCard({ alerts }: { alerts: Alert[] }) {
  const words = text.now.resolved
  return (
    <Card title={words.title}>
      {alerts.slice(0, mostShown).map((alert) => (
        <div key={alert.id} className={styles.row}>
          <span>
            <a href={addressOf('watch', alert.monitorId)}>{alertTitle(alert)}</a>
            <small className={styles.below}>
              {words.after[alert.resolution ?? 'recovered'](
                formatDuration((alert.resolvedAt ?? alert.since) - alert.since),
              )}
            </small>
          </span>
          {alert.resolvedAt !== null && (
            <small>
              <Time at={alert.resolvedAt} />
            </small>
          )}
        </div>
      ))}
      {alerts.length > mostShown && <small>{text.now.more(alerts.length - mostShown)}</small>}
    </Card>
  )
}
