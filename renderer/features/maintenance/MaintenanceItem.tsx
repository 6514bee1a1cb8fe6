import { text } from '../../../shared/text/text'
import type { Maintenance } from '../../../shared/watch/maintenance-record'
import { describeScope } from '../../../shared/watch/maintenance-words'
import { Button } from '../../ui/Button'
import { useNow } from '../../ui/clock'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import styles from './MaintenanceItem.module.css'
import { end, extend, nameOf } from './maintenance-actions'

/** One maintenance: what it holds, from when until when, and how it is changed. */
export function MaintenanceItem({ maintenance, isOn }: { maintenance: Maintenance; isOn: boolean }) {
  const words = text.maintenance.list
  const { reason, scope, startsAt, endsAt, source } = maintenance
  const described = describeScope(scope, nameOf)
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <p className={styles.reason}>{reason}</p>
        <small>
          <Sentence
            of={
              isOn
                ? words.until(described, <Time at={endsAt} />)
                : words.span(described, <Time at={startsAt} />, <Time at={endsAt} form="clock" />)
            }
          />
          {`, ${source.kind === 'declared' ? words.by(source.by) : words.fromRunbook}`}
        </small>
        <NoticeDue source={source} />
      </div>
      <div className={styles.actions}>
        <Button size="small" aria-label={words.longerNamed(reason)} onClick={() => void extend(maintenance)}>
          {words.longer}
        </Button>
        <Button
          size="small"
          aria-label={isOn ? text.maintenance.held.endNamed(reason) : words.callOffNamed(reason)}
          onClick={() => void end(maintenance)}
        >
          {isOn ? text.maintenance.held.end : words.callOff}
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
      <Sentence of={text.maintenance.list.noticeDue(<Time at={source.noticeDueAt} />)} />
    </small>
  )
}
