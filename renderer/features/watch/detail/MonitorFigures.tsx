import { useState } from 'react'
import type { Figures, Span } from '../../../../shared/watch/figures/view'
import type { MonitorView } from '../../../../shared/watch/view'
import { Choice } from '../../../ui/Choice'
import { classes } from '../../../ui/classes'
import { figureRows } from './figure-words'
import styles from './MonitorFigures.module.css'
import { useFigures } from './use-figures'

const spans: readonly { value: Span; label: string }[] = [
  { value: '24h', label: '24 h' },
  { value: '7d', label: '7 d' },
  { value: '30d', label: '30 d' },
  { value: '90d', label: '90 d' },
  { value: '365d', label: '1 y' },
]

/** How a monitor fared in a span, against what the runbook promises. */
export function MonitorFigures({ monitor }: { monitor: MonitorView }) {
  const [span, setSpan] = useState<Span>('30d')
  const { figures, problem } = useFigures(monitor.id, span, monitor.last?.at ?? null)
  return (
    <section className={styles.figures} aria-label="Figures">
      <div className={styles.bar}>
        <h3 className={styles.title}>Figures</h3>
        <Choice label="Figures of the last" value={span} options={spans} onChange={setSpan} />
      </div>
      {problem !== null && <p className={styles.empty}>{problem}</p>}
      {figures !== null && <FigureList figures={figures} />}
    </section>
  )
}

function FigureList({ figures }: { figures: Figures }) {
  if (figures.checks === 0) return <p className={styles.empty}>Nothing was checked in this time.</p>
  return (
    <dl className={styles.list}>
      {figureRows(figures).map(({ term, value, note, isBad }) => (
        <div key={term} className={styles.figure}>
          <dt>{term}</dt>
          <dd className={classes(styles.value, isBad && styles.bad)}>{value}</dd>
          {note !== '' && <dd className={styles.note}>{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
