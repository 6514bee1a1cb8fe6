import type { RehearsalStep } from '../../../../shared/notify/rehearsal'
import { text } from '../../../../shared/text/text'
import { StatusShape } from '../../../ui/StatusShape'
import styles from './Notifications.module.css'

const statusOf = { done: 'ok', failed: 'critical', note: 'unknown' } as const

/** What happened at each step of a test. */
export function RehearsalSteps({ steps }: { steps: readonly RehearsalStep[] }) {
  return (
    <ul className={styles.steps}>
      {steps.map(({ outcome, sentence }) => (
        <li key={sentence} className={styles.step}>
          <StatusShape status={statusOf[outcome]} label={text.settings.rehearsal.outcomes[outcome]} />
          {sentence}
        </li>
      ))}
    </ul>
  )
}
