import type { IncidentWeek } from '../../../../shared/incident/weeks'
import { text } from '../../../../shared/text/text'
import { formatDuration } from '../../../../shared/time/duration'
import { dateOfDay } from '../../../../shared/time/local-day'
import { severities } from '../severity-options'
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
            {severities.map((severity) => (
              <th key={severity} scope="col">
                {severity}
              </th>
            ))}
            <th scope="col">{words.columns.toAcknowledge}</th>
            <th scope="col">{words.columns.toResolve}</th>
          </tr>
        </thead>
        <tbody>
          {[...weeks].reverse().map(({ monday, counts, toAcknowledge, toResolve }) => (
            <tr key={monday}>
              <td>{dateOfDay(monday)}</td>
              {severities.map((severity) => (
                <td key={severity}>{counts[severity]}</td>
              ))}
              <td>{toAcknowledge === null ? '' : formatDuration(toAcknowledge)}</td>
              <td>{toResolve === null ? '' : formatDuration(toResolve)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
