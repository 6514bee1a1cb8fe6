import { useState } from 'react'
import type { RehearsalStep } from '../../../../shared/notify/rehearsal'
import { text } from '../../../../shared/text/text'
import { attempt } from '../../../app/store'
import { Button } from '../../../ui/Button'
import styles from './Notifications.module.css'
import { RehearsalSteps } from './RehearsalSteps'

const severities = ['P1', 'P2', 'P3', 'P4'] as const
type Severity = (typeof severities)[number]

/** Goes the way of an alert, to prove it, and says what happened at each step. */
export function Rehearsal() {
  const words = text.settings.rehearsal
  const [trying, setTrying] = useState<Severity | null>(null)
  const [steps, setSteps] = useState<readonly RehearsalStep[]>([])
  const rehearse = async (severity: Severity) => {
    setTrying(severity)
    setSteps([])
    const reply = await attempt('notification.test', { severity })
    setSteps(reply.ok ? reply.value.steps : [{ outcome: 'failed', sentence: reply.error.sentence }])
    setTrying(null)
  }
  return (
    <div className={styles.group}>
      <p className={styles.hint}>{words.explanation}</p>
      <div className={styles.row}>
        {severities.map((severity) => (
          <Button key={severity} disabled={trying !== null} onClick={() => void rehearse(severity)}>
            {words.test(severity)}
          </Button>
        ))}
      </div>
      <output className={styles.group}>
        {trying !== null && words.sending(trying)}
        <RehearsalSteps steps={steps} />
      </output>
    </div>
  )
}
