import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { text } from '../../../shared/text/text'
import { describeHold } from '../../../shared/watch/hold'
import { addressOf } from '../../app/routes'
import { Card } from '../../ui/Card'
import { Sentence } from '../../ui/Sentence'
import { StatusShape } from '../../ui/StatusShape'
import { Time } from '../../ui/Time'
import styles from './HeldCard.module.css'

const mostShown = 10

/** What is wrong and not told for now, why, and until when. */
export function HeldCard({ alerts }: { alerts: Alert[] }) {
  const more = alerts.length - mostShown
  return (
    <Card title={text.now.held.title(alerts.length)}>
      <ul className={styles.list}>
        {alerts.slice(0, mostShown).map((alert) => (
          <li key={alert.id} className={styles.alert}>
            <StatusShape status={alert.verdict} />
            <a href={addressOf('watch', alert.monitorId)}>{alertTitle(alert)}</a>
            <HeldBy alert={alert} />
          </li>
        ))}
      </ul>
      {more > 0 && <small>{text.now.more(more)}</small>}
    </Card>
  )
}

function HeldBy({ alert: { held } }: { alert: Alert }) {
  if (held === null) return null
  return (
    <small>
      {held.kind === 'maintenance' ? (
        <Sentence of={text.now.held.until(describeHold(held), <Time at={held.until} />)} />
      ) : (
        describeHold(held)
      )}
    </small>
  )
}
