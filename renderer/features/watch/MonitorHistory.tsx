import { lazy, Suspense, useState } from 'react'
import type { MonitorView } from '../../../shared/watch/view'
import styles from './MonitorHistory.module.css'
import { SampleTable } from './SampleTable'
import { SpanChoice } from './SpanChoice'
import { useSamples } from './use-samples'

const Chart = lazy(() => import('./Chart'))

const hour = 60 * 60_000

/** The chart of a span of time and the newest samples in words. */
export function MonitorHistory({ monitor }: { monitor: MonitorView }) {
  const [span, setSpan] = useState(hour)
  const samples = useSamples(monitor, span)
  return (
    <>
      <div className={styles.bar}>
        <h3 className={styles.title}>History</h3>
        <SpanChoice span={span} onChange={setSpan} />
      </div>
      <div className={styles.chart}>
        {samples === null ? null : samples.every(({ value }) => value === null) ? (
          <p className={styles.empty}>No value was measured in this time.</p>
        ) : (
          <Suspense fallback={null}>
            <Chart samples={samples} thresholds={monitor.thresholds} span={span} />
          </Suspense>
        )}
      </div>
      {samples !== null && samples.length > 0 && <SampleTable samples={samples} />}
    </>
  )
}
