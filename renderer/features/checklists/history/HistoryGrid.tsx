import type { ChecklistHistory } from '../../../../shared/shift/checklist-history-record'
import { text } from '../../../../shared/text/text'
import { addressOf } from '../../../app/routes'
import { classes } from '../../../ui/classes'
import { datesBetween, describeDay, type GridDay, gridDays } from './grid'
import styles from './HistoryGrid.module.css'

interface HistoryGridProps {
  histories: ChecklistHistory[]
  from: number
  now: number
  zone: string
}

/** A row for each checklist, a column for each day. */
export function HistoryGrid({ histories, from, now, zone }: HistoryGridProps) {
  const words = text.checklists.history
  const dates = datesBetween(from, now, zone)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard. */}
      <section className={styles.scroller} tabIndex={0} aria-label={words.grid}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{words.checklist}</th>
              <th scope="col">{words.onTime}</th>
              {dates.map((date) => (
                <th key={date} scope="col" className={styles.date}>
                  <span className={styles.full}>{date}</span>
                  <span aria-hidden="true">{Number(date.slice(8))}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {histories.map((history) => (
              <tr key={history.checklistKey}>
                <th scope="row">
                  <a href={addressOf('checklists', history.checklistKey)}>{history.title}</a>
                </th>
                <td className={styles.share}>
                  {history.onTime === null ? '–' : `${Math.round(history.onTime * 100)} %`}
                </td>
                {gridDays(history, dates, zone).map((day) => (
                  <Cell key={day.date} day={day} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.legend}>
        {(['on time', 'late', 'missed', 'skipped', 'open'] as const).map((outcome) => (
          <span key={outcome}>
            <span className={classes(styles.mark, styles[classOf[outcome]])} aria-hidden="true">
              {signs[outcome]}
            </span>
            {words.outcomes[outcome]}
          </span>
        ))}
      </p>
    </>
  )
}

const classOf = {
  'on time': 'onTime',
  late: 'late',
  missed: 'missed',
  skipped: 'skipped',
  open: 'open',
} as const
const signs = { 'on time': '✓', late: '~', missed: '✕', skipped: '–', open: '·' } as const

function Cell({ day }: { day: GridDay }) {
  const words = describeDay(day)
  return (
    <td className={styles.cell} title={text.checklists.history.ofDay(day.date, words)}>
      {day.worst !== null && (
        <span className={classes(styles.mark, styles[classOf[day.worst]])}>
          <span aria-hidden="true">{signs[day.worst]}</span>
          <span className={styles.full}>{words}</span>
        </span>
      )}
    </td>
  )
}
