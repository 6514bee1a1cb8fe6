import { useMemo } from 'react'
import { text } from '../../../../shared/text/text'
import { classes } from '../../../ui/classes'
import { type ChangedLine, foldUnchanged } from './folded-lines'
import styles from './LineChanges.module.css'

const context = 3
const signs = { same: ' ', added: '+', removed: '−' } as const

/** Two versions of a text, line by line: what came has a plus, what went a minus. */
export function LineChanges({ lines }: { lines: ChangedLine[] }) {
  const stretches = useMemo(() => foldUnchanged(lines, context), [lines])
  return (
    <div className={styles.lines}>
      {stretches.map((stretch, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the text.
        if (stretch.kind === 'lines') return <Lines key={index} lines={stretch.lines} />
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <p key={index} className={styles.leftOut}>
            {text.runbook.changes.asBefore(stretch.count)}
          </p>
        )
      })}
    </div>
  )
}

function Lines({ lines }: { lines: ChangedLine[] }) {
  return lines.map(({ kind, text: line }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the text.
    <div key={index} className={classes(styles.line, styles[kind])}>
      <span className={styles.sign} aria-hidden="true">
        {signs[kind]}
      </span>
      <span className={styles.spoken}>{text.runbook.changes.spoken[kind]}</span>
      <code>{line === '' ? ' ' : line}</code>
    </div>
  ))
}
