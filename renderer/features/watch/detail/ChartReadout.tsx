import { text } from '../../../../shared/text/text'
import type { History, HistoryPoint } from '../../../../shared/watch/figures/view'
import { formatQuantity } from '../../../../shared/watch/quantity'
import { worstStatus } from '../../../../shared/watch/status'
import { useNow } from '../../../ui/clock'
import { StatusShape } from '../../../ui/StatusShape'
import { useZone } from '../../../ui/Time'
import styles from './ChartReadout.module.css'
import type { Level } from './chart-data'
import { timeWords, valueWords } from './history-words'

interface ChartReadoutProps {
  history: History
  /** The one that is pointed at; null: what the lines and marks mean. */
  point: HistoryPoint | null
  levels: readonly Level[]
}

/** A line above the chart: what is pointed at, else what there is to see. */
export function ChartReadout({ history, point, levels }: ChartReadoutProps) {
  const zone = useZone()
  const now = useNow(60_000)
  const words = text.watch.detail.chart
  if (point === null) return <Legend history={history} levels={levels} />
  return (
    <p className={styles.readout}>
      <StatusShape status={point.status} label={null} />
      <span>{timeWords(point.at, history.width, now, zone)}</span>
      <b>{valueWords(point, history.unit)}</b>
      <span>{text.watch.status[point.status]}</span>
      {point.checks > 1 && <span>{words.checks(point.checks)}</span>}
      {point.maintenance > 0 && <span>{words.inMaintenance}</span>}
    </p>
  )
}

function Legend({ history, levels }: Omit<ChartReadoutProps, 'point'>) {
  const words = text.watch.detail.chart
  const unit = history.unit ?? 'count'
  return (
    <p className={styles.readout}>
      {levels.map(({ status, value }) => (
        <span key={status} className={styles.item}>
          <i className={styles[status]} />{' '}
          {words.level(text.watch.status[status], formatQuantity(value, unit))}
        </span>
      ))}
      {history.points.some(({ maintenance }) => maintenance > 0) && (
        <span className={styles.item}>
          <i className={styles.maintenance} /> {words.maintenance}
        </span>
      )}
      {history.alerts.length > 0 && (
        <span className={styles.item}>
          <StatusShape status={worstStatus(history.alerts.map(({ verdict }) => verdict))} label={null} />{' '}
          {words.alerts(history.alerts.length)}
        </span>
      )}
      <span className={styles.hint}>{words.zoom}</span>
    </p>
  )
}
