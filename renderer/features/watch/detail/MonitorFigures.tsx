import { useState } from 'react'
import { text } from '../../../../shared/text/text'
import type { Figures, Span } from '../../../../shared/watch/figures/view'
import type { MonitorView } from '../../../../shared/watch/view'
import { Choice } from '../../../ui/Choice'
import { classes } from '../../../ui/classes'
import { figureRows } from './figure-words'
import styles from './MonitorFigures.module.css'
import { useFigures } from './use-figures'

const spans: readonly Span[] = ['24h', '7d', '30d', '90d', '365d']

/** How a monitor fared in a span, against what the runbook promises. */
export function MonitorFigures({ monitor }: { monitor: MonitorView }) {
  const [span, setSpan] = useState<Span>('30d')
  const { figures, problem } = useFigures(monitor.id, span, monitor.last?.at ?? null)
  const words = text.watch.detail.figures
  return (
    <section className={styles.figures} aria-label={words.title}>
      <div className={styles.bar}>
        <h3 className={styles.title}>{words.title}</h3>
        <Choice
          label={words.span}
          value={span}
          options={spans.map((value) => ({ value, label: words.spans[value] }))}
          onChange={setSpan}
        />
      </div>
      {problem !== null && <p className={styles.empty}>{problem}</p>}
      {figures !== null && <FigureList figures={figures} />}
    </section>
  )
}

function FigureList({ figures }: { figures: Figures }) {
  if (figures.checks === 0) return <p className={styles.empty}>{text.watch.detail.history.noCheck}</p>
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
