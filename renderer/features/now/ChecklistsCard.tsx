import type { AgendaItem } from '../../../shared/shift/agenda'
import { text } from '../../../shared/text/text'
import { formatDuration } from '../../../shared/time/duration'
import { addressOf } from '../../app/routes'
import { Card } from '../../ui/Card'
import { classes } from '../../ui/classes'
import { useNow } from '../../ui/clock'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import styles from './SideCard.module.css'
import { useScheduled } from './use-scheduled'

const mostShown = 6

/** The checklists of the hours around now: late, due, later today, done. */
export function ChecklistsCard() {
  const words = text.now.checklists
  const items = useScheduled()
  return (
    <Card title={words.title}>
      {items.length === 0 && (
        <small>
          {words.none} <a href={addressOf('checklists')}>{words.all}</a>
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
          <a href={addressOf('checklists')}>{words.more(items.length - mostShown)}</a>
        </small>
      )}
    </Card>
  )
}

function Standing({ item: { state, dueAt, run } }: { item: AgendaItem }) {
  const words = text.now.checklists
  const now = useNow(60_000)
  if (state === 'done') return <small>{words.doneBy(run?.ticks.at(-1)?.by ?? words.somebody)}</small>
  if (dueAt === null) return <small>{words.onDemand}</small>
  if (state === 'overdue')
    return (
      <span className={classes(styles.late, styles.number)}>
        {words.late(formatDuration(wholeMinutes(now - dueAt)))}
      </span>
    )
  return (
    <small className={styles.number}>
      <Sentence of={words.due(<Time at={dueAt} />)} />
    </small>
  )
}

function wholeMinutes(milliseconds: number): number {
  return Math.max(1, Math.floor(milliseconds / 60_000)) * 60_000
}
