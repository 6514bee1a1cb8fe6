import { classes } from '../../ui/classes'
import styles from './SpanChoice.module.css'

const hour = 60 * 60_000
const spans = [
  { span: hour, label: '1 h' },
  { span: 6 * hour, label: '6 h' },
  { span: 24 * hour, label: '24 h' },
]

/** How far back to look, in milliseconds. */
export function SpanChoice({ span, onChange }: { span: number; onChange: (span: number) => void }) {
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>Time shown</legend>
      {spans.map((choice) => (
        <button
          key={choice.span}
          type="button"
          className={classes(styles.option, choice.span === span && styles.chosen)}
          aria-pressed={choice.span === span}
          onClick={() => onChange(choice.span)}
        >
          {choice.label}
        </button>
      ))}
    </fieldset>
  )
}
