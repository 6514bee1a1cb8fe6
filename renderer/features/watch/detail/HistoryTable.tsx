import { text } from '../../../../shared/text/text'
import type { History, HistoryPoint } from '../../../../shared/watch/figures/view'
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
  const words = text.watch.detail.history
  const { columns } = words
  if (points.length === 0) return <p className={styles.empty}>{words.noCheck}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.scroller} tabIndex={0} aria-label={words.table}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{width === 0 ? columns.at : columns.time}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{width === 0 ? columns.value : columns.mean}</th>
            {width > 0 && (
              <>
                <th scope="col">{columns.lowest}</th>
                <th scope="col">{columns.highest}</th>
                <th scope="col">{columns.checks}</th>
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
                  <StatusShape status={point.status} label={null} /> {statusOf(point)}
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

function statusOf({ status, maintenance }: HistoryPoint): string {
  const name = text.watch.status[status]
  return maintenance > 0 ? text.watch.detail.history.inMaintenance(name) : name
}
