import { lazy, Suspense, useMemo, useState } from 'react'
import { text } from '../../../../shared/text/text'
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
  { value: hour, name: 'hour' },
  { value: 24 * hour, name: 'day' },
  { value: 7 * 24 * hour, name: 'week' },
  { value: 30 * 24 * hour, name: 'month' },
  { value: 365 * 24 * hour, name: 'year' },
] as const
const forms = ['chart', 'table'] as const

/** How a monitor went over a span of time, as a chart or as a table of the same. */
export function MonitorHistory({ monitor }: { monitor: MonitorView }) {
  const [span, setSpan] = useState<number>(hour)
  const [zoomed, setZoomed] = useState<Range | null>(null)
  const [form, setForm] = useState<'chart' | 'table'>('chart')
  const shown: Shown = useMemo(() => zoomed ?? { span }, [zoomed, span])
  const { history, problem } = useHistory(monitor.id, shown, monitor.last?.at ?? null)
  const words = text.watch.detail.history
  return (
    <section className={styles.history} aria-label={words.title}>
      <div className={styles.bar}>
        <h3 className={styles.title}>{words.title}</h3>
        {zoomed !== null && (
          <Button size="small" onClick={() => setZoomed(null)}>
            {words.resetZoom}
          </Button>
        )}
        <Choice
          label={words.form}
          value={form}
          options={forms.map((value) => ({ value, label: words.forms[value] }))}
          onChange={setForm}
        />
        <Choice
          label={words.span}
          value={span}
          options={spans.map(({ value, name }) => ({ value, label: words.spans[name] }))}
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
    return <p className={styles.empty}>{text.watch.detail.history.noValue}</p>
  return (
    <div className={styles.chart}>
      <Suspense fallback={null}>
        <Chart history={history} thresholds={monitor.thresholds} range={range} onZoom={onZoom} />
      </Suspense>
    </div>
  )
}
