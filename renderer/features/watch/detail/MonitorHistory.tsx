import { lazy, Suspense, useMemo, useState } from 'react'
import type { History } from '../../../../shared/watch/figures/view'
import type { MonitorView } from '../../../../shared/watch/view'
import { Button } from '../../../ui/Button'
import { Choice } from '../../../ui/Choice'
import { useNow } from '../../../ui/clock'
import { type Range, rangeShown } from './chart-data'
import { HistoryTable } from './HistoryTable'
import styles from './MonitorHistory.module.css'
import { type Shown, useHistory } from './use-history'

const Chart = lazy(() => import('./Chart'))

const hour = 60 * 60_000
const spans = [
  { value: hour, label: '1 h' },
  { value: 24 * hour, label: '24 h' },
  { value: 7 * 24 * hour, label: '7 d' },
  { value: 30 * 24 * hour, label: '30 d' },
  { value: 365 * 24 * hour, label: '1 y' },
]
const forms = [
  { value: 'chart', label: 'Chart' },
  { value: 'table', label: 'Table' },
] as const

/** How a monitor went over a span of time, as a chart or as a table of the same. */
export function MonitorHistory({ monitor }: { monitor: MonitorView }) {
  const [span, setSpan] = useState(hour)
  const [zoomed, setZoomed] = useState<Range | null>(null)
  const [form, setForm] = useState<'chart' | 'table'>('chart')
  const shown: Shown = useMemo(() => zoomed ?? { span }, [zoomed, span])
  const { history, problem } = useHistory(monitor.id, shown, monitor.last?.at ?? null)
  return (
    <section className={styles.history} aria-label="History">
      <div className={styles.bar}>
        <h3 className={styles.title}>History</h3>
        {zoomed !== null && (
          <Button size="small" onClick={() => setZoomed(null)}>
            Reset the zoom
          </Button>
        )}
        <Choice label="History as" value={form} options={forms} onChange={setForm} />
        <Choice
          label="Time shown"
          value={span}
          options={spans}
          onChange={(next) => {
            setSpan(next)
            setZoomed(null)
          }}
        />
      </div>
      {problem !== null && <p className={styles.empty}>{problem}</p>}
      {history === null ? (
        <div className={styles.chart} />
      ) : form === 'table' ? (
        <HistoryTable history={history} />
      ) : (
        <HistoryChart monitor={monitor} history={history} span={span} zoomed={zoomed} onZoom={setZoomed} />
      )}
    </section>
  )
}

interface HistoryChartProps {
  monitor: MonitorView
  history: History
  span: number
  zoomed: Range | null
  onZoom: (range: Range) => void
}

function HistoryChart({ monitor, history, span, zoomed, onZoom }: HistoryChartProps) {
  const now = useNow(60_000)
  const range = useMemo(
    () => zoomed ?? rangeShown(history.points, span, now),
    [zoomed, history.points, span, now],
  )
  if (history.points.every(({ mean }) => mean === null))
    return <p className={styles.empty}>No value was measured in this time.</p>
  return (
    <div className={styles.chart}>
      <Suspense fallback={null}>
        <Chart history={history} thresholds={monitor.thresholds} range={range} onZoom={onZoom} />
      </Suspense>
    </div>
  )
}
