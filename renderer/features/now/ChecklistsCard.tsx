import type { AgendaItem } from '../../../shared/shift/agenda'
import { formatDuration } from '../../../shared/time/duration'
import { addressOf } from '../../app/routes'
import { Card } from '../../ui/Card'
import { classes } from '../../ui/classes'
import { useNow } from '../../ui/clock'
import { Time } from '../../ui/Time'
import styles from './SideCard.module.css'
import { useScheduled } from './use-scheduled'

const mostShown = 6

/** The checklists of the hours around now: late, due, later today, done. */
export function ChecklistsCard() {
  const items = useScheduled()
  return (
    <Card title="Checklists">
      {items.length === 0 && (
        <small>
          The runbook schedules none. <a href={addressOf('checklists')}>All checklists</a>
        </small>
      )}
      {items.slice(0, mostShown).map((item) => (
        <div key={item.checklist.key} className={styles.row}>
          <a href={addressOf('checklists', item.checklist.key)}>{item.checklist.title}</a>
          <Standing item={item} />
        </div>
      ))}
      {items.length > mostShown && (
        <small>
          <a href={addressOf('checklists')}>{items.length - mostShown} more</a>
        </small>
      )}
    </Card>
  )
}

function Standing({ item: { state, dueAt, run } }: { item: AgendaItem }) {
  const now = useNow(60_000)
  if (state === 'done') return <small>done by {run?.ticks.at(-1)?.by ?? 'somebody'}</small>
  if (dueAt === null) return <small>on demand</small>
  if (state === 'overdue')
    return (
      <span className={classes(styles.late, styles.number)}>
        {formatDuration(wholeMinutes(now - dueAt))} late
      </span>
    )
  return (
    <small className={styles.number}>
      due <Time at={dueAt} />
    </small>
  )
}

function wholeMinutes(milliseconds: number): number {
  return Math.max(1, Math.floor(milliseconds / 60_000)) * 60_000
}
