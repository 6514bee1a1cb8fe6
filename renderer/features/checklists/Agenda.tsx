import type { AgendaItem } from '../../../shared/shift/agenda'
import { text } from '../../../shared/text/text'
import { formatDuration } from '../../../shared/time/duration'
import { addressOf } from '../../app/routes'
import { useNow } from '../../ui/clock'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import styles from './Agenda.module.css'
import { agendaGroups } from './agenda-view'
import { lastBy, progress } from './progress'

/** The checklists as they stand: what is late first. */
export function Agenda({ items, currentKey }: { items: AgendaItem[]; currentKey: string | null }) {
  return (
    <nav className={styles.agenda} aria-label={text.checklists.title}>
      {agendaGroups(items).map((group) => (
        <section key={group.state} className={styles.group}>
          <h2>{text.checklists.agenda.groups[group.state]}</h2>
          <ul className={styles.list}>
            {group.items.map((item) => (
              <li key={item.checklist.key}>
                <Entry item={item} current={item.checklist.key === currentKey} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function Entry({ item, current }: { item: AgendaItem; current: boolean }) {
  const { done, of } = progress(item.checklist, item.run)
  return (
    <a
      className={styles.entry}
      href={addressOf('checklists', item.checklist.key)}
      aria-current={current ? 'true' : undefined}
    >
      <span className={styles.title}>{item.checklist.title}</span>
      <small className={styles.due}>
        <Standing item={item} />
      </small>
      <span className={styles.meter}>
        <span className={styles.track} aria-hidden="true">
          <span className={styles.done} style={{ width: `${of === 0 ? 0 : (done / of) * 100}%` }} />
        </span>
        <small className={styles.count}>{text.checklists.agenda.progress(done, of)}</small>
      </span>
    </a>
  )
}

function Standing({ item }: { item: AgendaItem }) {
  const words = text.checklists.agenda
  const now = useNow(60_000)
  const { state, dueAt, run } = item
  if (state === 'done') return <>{words.doneBy(lastBy(run) ?? '')}</>
  if (dueAt === null)
    return run !== null && run.ticks.length > 0 && run.completedAt === null ? words.begun : null
  if (state === 'overdue') return <b className={styles.late}>{words.late(formatDuration(now - dueAt))}</b>
  return <Sentence of={words.dueAt(<Time at={dueAt} />)} />
}
