import { useState } from 'react'
import type { RehearsalStep } from '../../../shared/notify/rehearsal'
import { adviceOnUnseen, systemOf } from '../../../shared/welcome/unseen-notification'
import { addressOf } from '../../app/routes'
import { attempt } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { RehearsalSteps } from '../settings/notifications/RehearsalSteps'
import styles from './Welcome.module.css'

type Seen = 'not said' | 'seen' | 'unseen'

/** One notification, to be sure before it counts. */
export function NotificationStep() {
  const [isSending, setSending] = useState(false)
  const [steps, setSteps] = useState<readonly RehearsalStep[]>([])
  const [seen, setSeen] = useState<Seen>('not said')
  const send = async () => {
    setSending(true)
    setSeen('not said')
    const reply = await attempt('notification.test', { severity: 'P2' })
    setSteps(reply.ok ? reply.value.steps : [{ outcome: 'failed', sentence: reply.error.sentence }])
    setSending(false)
  }
  return (
    <Card title="A notification">
      <p>Alerts come as notifications of the system. Send one, to see and hear it before it counts.</p>
      <div className={styles.row}>
        <Button disabled={isSending} onClick={() => void send()}>
          {isSending ? 'Sending' : 'Send a test'}
        </Button>
      </div>
      <output>
        <RehearsalSteps steps={steps} />
      </output>
      {steps.length > 0 && <Question seen={seen} onSay={setSeen} />}
    </Card>
  )
}

function Question({ seen, onSay }: { seen: Seen; onSay: (seen: Seen) => void }) {
  return (
    <fieldset className={styles.question}>
      <legend>Did you see it?</legend>
      <div className={styles.row}>
        <Button aria-pressed={seen === 'seen'} onClick={() => onSay('seen')}>
          Yes, I saw it
        </Button>
        <Button aria-pressed={seen === 'unseen'} onClick={() => onSay('unseen')}>
          No
        </Button>
      </div>
      <output>
        {seen === 'seen' && <p>Good. An alert comes the same way.</p>}
        {seen === 'unseen' && <Advice />}
      </output>
    </fieldset>
  )
}

function Advice() {
  return (
    <>
      <ul className={styles.advice}>
        {adviceOnUnseen(systemOf(navigator.platform)).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        Then send another. <a href={addressOf('settings')}>Settings</a> has quiet hours and sounds, and
        channels such as Slack or email that reach you elsewhere.
      </p>
    </>
  )
}
