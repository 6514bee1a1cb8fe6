import type { IncidentWeek } from '../../../../shared/incident/weeks'
import { text } from '../../../../shared/text/text'
import { formatDuration } from '../../../../shared/time/duration'
import { dateOfDay } from '../../../../shared/time/local-day'
import styles from './Figures.module.css'

/** The figures in words and numbers, the newest week first. */
export function WeekTable({ weeks }: { weeks: readonly IncidentWeek[] }) {
  const words = text.incidents.figures
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroller} tabIndex={0} aria-label={words.table}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.week}</th>
            <th scope="col">P1</th>
            <th scope="col">P2</th>
            <th scope="col">P3</th>
            <th scope="col">P4</th>
            <th scope="col">{words.columns.toAcknowledge}</th>
            <th scope="col">{words.columns.toResolve}</th>
          </tr>
        </thead>
        <tbody>
          {[...weeks].reverse().map(({ monday, counts, toAcknowledge, toResolve }) => (
            <tr key={monday}>
              <td>{dateOfDay(monday)}</td>
              <td>{counts.P1}</td>
              <td>{counts.P2}</td>
              <td>{counts.P3}</td>
              <td>{counts.P4}</td>
              <td>{toAcknowledge === null ? '' : formatDuration(toAcknowledge)}</td>
              <td>{toResolve === null ? '' : formatDuration(toResolve)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
