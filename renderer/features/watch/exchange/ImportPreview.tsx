import type { ImportPlan, PlannedMonitor } from '../../../../shared/watch/exchange/plan'
import styles from './ImportPreview.module.css'
import { planWords } from './plan-words'

/** The wrong first, since they want a person; what stays the same last. */
const order: readonly PlannedMonitor['outcome'][] = ['wrong', 'added', 'changed', 'same']

/** What an import would do, monitor by monitor. */
export function ImportPreview({ plan }: { plan: ImportPlan }) {
  const monitors = [...plan.monitors].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  return (
    <section aria-label="What would change">
      <p className={styles.title} role="status">
        {planWords(plan)}
      </p>
      <ul className={styles.list}>
        {plan.problems.map(({ line, sentence }) => (
          <li key={`${line} ${sentence}`} className={styles.wrong}>
            {line > 0 ? `Line ${line}: ` : ''}
            {sentence}
          </li>
        ))}
        {monitors.map((monitor) => (
          <li key={monitor.line} className={styles.monitor}>
            <span className={styles[monitor.outcome]}>{monitor.outcome}</span>
            <span className={styles.name}>
              {monitor.name === '' ? 'Without a name' : monitor.name} <small>line {monitor.line}</small>
            </span>
            <Details monitor={monitor} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Details({ monitor }: { monitor: PlannedMonitor }) {
  if (monitor.outcome === 'wrong')
    return (
      <ul className={styles.details}>
        {monitor.problems.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`} className={styles.problem}>
            {field === '' ? sentence : `${field}: ${sentence}`}
          </li>
        ))}
      </ul>
    )
  if (monitor.outcome !== 'changed') return null
  return (
    <ul className={styles.details}>
      {monitor.changes.map(({ field, before, after }) => (
        <li key={field}>
          <code>{field}</code> {before === null ? 'not set' : <code>{before}</code>} →{' '}
          {after === null ? 'not set' : <code>{after}</code>}
        </li>
      ))}
    </ul>
  )
}
