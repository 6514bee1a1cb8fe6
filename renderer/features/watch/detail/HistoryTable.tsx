import type { History } from '../../../../shared/watch/figures/view'
import { formatQuantity } from '../../../../shared/watch/quantity'
import { useNow } from '../../../ui/clock'
import { StatusShape } from '../../../ui/StatusShape'
import { fullTime, useZone } from '../../../ui/Time'
import styles from './HistoryTable.module.css'
import { timeWords } from './history-words'

/** The points of the chart in words, newest first. */
export function HistoryTable({ history }: { history: History }) {
  const zone = useZone()
  const now = useNow(60_000)
  const { points, width, unit } = history
  const value = (number: number | null) => (number === null ? '' : formatQuantity(number, unit ?? 'count'))
  if (points.length === 0) return <p className={styles.empty}>Nothing was checked in this time.</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroller} tabIndex={0} aria-label="Table of the history">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{width === 0 ? 'At' : 'Time'}</th>
            <th scope="col">Status</th>
            <th scope="col">{width === 0 ? 'Value' : 'Mean'}</th>
            {width > 0 && (
              <>
                <th scope="col">Lowest</th>
                <th scope="col">Highest</th>
                <th scope="col">Checks</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((point) => (
            <tr key={point.at}>
              <td title={fullTime(point.at, zone)}>{timeWords(point.at, width, now, zone)}</td>
              <td>
                <span className={styles.status}>
                  <StatusShape status={point.status} label={null} /> {point.status}
                  {point.maintenance > 0 && ', in maintenance'}
                </span>
              </td>
              <td>{value(point.mean)}</td>
              {width > 0 && (
                <>
                  <td>{value(point.min)}</td>
                  <td>{value(point.max)}</td>
                  <td>{point.checks}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
