import type { RehearsalStep } from '../../../../shared/notify/rehearsal'
import { StatusShape } from '../../../ui/StatusShape'
import styles from './Notifications.module.css'

const statusOf = { done: 'ok', failed: 'critical', note: 'unknown' } as const
const wordOf = { done: 'Done', failed: 'Failed', note: 'Note' } as const

/** What happened at each step of a test. */
export function RehearsalSteps({ steps }: { steps: readonly RehearsalStep[] }) {
  return (
    <ul className={styles.steps}>
      {steps.map(({ outcome, sentence }) => (
        <li key={sentence} className={styles.step}>
          <StatusShape status={statusOf[outcome]} label={wordOf[outcome]} />
          {sentence}
        </li>
      ))}
    </ul>
  )
}
