import { text } from '../../../../shared/text/text'
import type { ImportPlan, PlannedMonitor } from '../../../../shared/watch/exchange/plan'
import { Sentence } from '../../../ui/Sentence'
import styles from './ImportPreview.module.css'
import { planWords } from './plan-words'

/** The wrong first, since they want a person; what stays the same last. */
const order: readonly PlannedMonitor['outcome'][] = ['wrong', 'added', 'changed', 'same']

/** What an import would do, monitor by monitor. */
export function ImportPreview({ plan }: { plan: ImportPlan }) {
  const monitors = [...plan.monitors].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome))
  const words = text.watch.exchange.preview
  return (
    <section aria-label={words.label}>
      <p className={styles.title} role="status">
        {planWords(plan)}
      </p>
      <ul className={styles.list}>
        {plan.problems.map(({ line, sentence }) => (
          <li key={`${line} ${sentence}`} className={styles.wrong}>
            {line > 0 ? words.problemAt(line, sentence) : sentence}
          </li>
        ))}
        {monitors.map((monitor) => (
          <li key={monitor.line} className={styles.monitor}>
            <span className={styles[monitor.outcome]}>{words.outcome[monitor.outcome]}</span>
            <span className={styles.name}>
              {monitor.name === '' ? words.unnamed : monitor.name} <small>{words.line(monitor.line)}</small>
            </span>
            <Details monitor={monitor} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function written(value: string | null) {
  return value === null ? text.watch.exchange.preview.notSet : <code>{value}</code>
}

function Details({ monitor }: { monitor: PlannedMonitor }) {
  const words = text.watch.exchange.preview
  if (monitor.outcome === 'wrong')
    return (
      <ul className={styles.details}>
        {monitor.problems.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`} className={styles.problem}>
            {field === '' ? sentence : words.field(field, sentence)}
          </li>
        ))}
      </ul>
    )
  if (monitor.outcome !== 'changed') return null
  return (
    <ul className={styles.details}>
      {monitor.changes.map(({ field, before, after }) => (
        <li key={field}>
          <Sentence of={words.change(<code>{field}</code>, written(before), written(after))} />
        </li>
      ))}
    </ul>
  )
}
