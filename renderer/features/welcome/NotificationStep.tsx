import { useState } from 'react'
import type { RehearsalStep } from '../../../shared/notify/rehearsal'
import { text } from '../../../shared/text/text'
import { adviceOnUnseen, systemOf } from '../../../shared/welcome/unseen-notification'
import { addressOf } from '../../app/routes'
import { attempt } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Sentence } from '../../ui/Sentence'
import { RehearsalSteps } from '../settings/notifications/RehearsalSteps'
import styles from './Welcome.module.css'

type Seen = 'not said' | 'seen' | 'unseen'

/** One notification, to be sure before it counts. */
export function NotificationStep() {
  const words = text.welcome.notification
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
    <Card title={words.title}>
      <p>{words.explanation}</p>
      <div className={styles.row}>
        <Button disabled={isSending} onClick={() => void send()}>
          {isSending ? words.sending : words.send}
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
  const words = text.welcome.notification
  return (
    <fieldset className={styles.question}>
      <legend>{words.question}</legend>
      <div className={styles.row}>
        <Button aria-pressed={seen === 'seen'} onClick={() => onSay('seen')}>
          {words.seen}
        </Button>
        <Button aria-pressed={seen === 'unseen'} onClick={() => onSay('unseen')}>
          {words.unseen}
        </Button>
      </div>
      <output>
        {seen === 'seen' && <p>{words.good}</p>}
        {seen === 'unseen' && <Advice />}
      </output>
    </fieldset>
  )
}

function Advice() {
  const words = text.welcome.notification
  return (
    <>
      <ul className={styles.advice}>
        {adviceOnUnseen(systemOf(navigator.platform)).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>
        <Sentence of={words.again((link) => <a href={addressOf('settings')}>{link}</a>)} />
      </p>
    </>
  )
}
