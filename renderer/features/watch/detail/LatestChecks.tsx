import { text } from '../../../../shared/text/text'
import type { MonitorView } from '../../../../shared/watch/view'
import styles from './LatestChecks.module.css'
import { SampleTable } from './SampleTable'
import { useLatestSamples } from './use-latest-samples'

/** The newest checks, each with what it found. */
export function LatestChecks({ monitor }: { monitor: MonitorView }) {
  const samples = useLatestSamples(monitor)
  if (samples === null || samples.length === 0) return null
  return (
    <section className={styles.checks} aria-label={text.watch.detail.checks.title}>
      <SampleTable samples={samples} />
    </section>
  )
}
