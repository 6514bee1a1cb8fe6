import type { Maintenance } from '../../../shared/watch/maintenance-record'
import { describeScope } from '../../../shared/watch/maintenance-words'
import { Button } from '../../ui/Button'
import { useNow } from '../../ui/clock'
import { Time } from '../../ui/Time'
import styles from './MaintenanceItem.module.css'
import { end, extend, nameOf } from './maintenance-actions'

/** One maintenance: what it holds, from when until when, and how it is changed. */
export function MaintenanceItem({ maintenance, isOn }: { maintenance: Maintenance; isOn: boolean }) {
  const { reason, scope, startsAt, endsAt, source } = maintenance
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={styles.reason}>{reason}</p>
        <small>
          {describeScope(scope, nameOf)},{' '}
          {isOn ? (
            <>
              until <Time at={endsAt} />
            </>
          ) : (
            <>
              <Time at={startsAt} />–<Time at={endsAt} form="clock" />
            </>
          )}
          {source.kind === 'declared' ? `, by ${source.by}` : ', from the runbook'}
        </small>
        <NoticeDue source={source} />
      </div>
      <div className={styles.actions}>
        <Button size="small" aria-label={`+30 min for ${reason}`} onClick={() => void extend(maintenance)}>
          +30 min
        </Button>
        <Button
          size="small"
          aria-label={isOn ? `End ${reason} now` : `Call off ${reason}`}
          onClick={() => void end(maintenance)}
        >
          {isOn ? 'End' : 'Call off'}
        </Button>
      </div>
    </li>
  )
}

/** By when those concerned must have been told, while that is to come. */
export function NoticeDue({ source }: Pick<Maintenance, 'source'>) {
  const now = useNow(60_000)
  if (source.kind === 'declared' || source.noticeDueAt === null || source.noticeDueAt <= now) return null
  return (
    <small>
      Notice is due <Time at={source.noticeDueAt} />.
    </small>
  )
}
