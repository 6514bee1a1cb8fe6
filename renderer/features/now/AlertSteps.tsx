import { useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import type { Situation } from '../../../shared/alert/steps'
import type { Run } from '../../../shared/shift/record'
import { text } from '../../../shared/text/text'
import { addressOf } from '../../app/routes'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Select } from '../../ui/Select'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import styles from './AlertSteps.module.css'

interface AlertStepsProps {
  alert: Alert
  /** The best fitting first. */
  situations: Situation[]
  onClose: () => void
}

/** What the runbook says to do, ticked with who and when. */
export function AlertSteps({ alert, situations, onClose }: AlertStepsProps) {
  const words = text.now.steps
  const [chosen, setChosen] = useState(0)
  const run = useCompanion((state) => runOf(Object.values(state.runs), alert.id))
  const situation = situations[chosen] ?? situations[0]
  if (situation === undefined) {
    return (
      <p className={styles.none}>
        {words.none(alert.severity)} <a href={addressOf('runbook')}>{words.openRunbook}</a>
      </p>
    )
  }
  return (
    <div className={styles.steps}>
      <div className={styles.bar}>
        {situations.length > 1 ? (
          <Select
            label={words.situation}
            labelHidden
            value={String(chosen)}
            options={situations.map(({ title }, index) => ({ value: String(index), label: title }))}
            onChange={(value) => setChosen(Number(value))}
          />
        ) : (
          <b>{situation.title}</b>
        )}
        <a className={styles.link} href={addressOf('runbook', situation.sectionId)}>
          {words.inRunbook}
        </a>
        <Button className={styles.close} variant="plain" size="small" onClick={onClose}>
          {words.hide}
        </Button>
      </div>
      <ol className={styles.list}>
        {situation.steps.map((step) => {
          const tick = run?.ticks.find(({ itemKey }) => itemKey === step.key)
          return (
            <li key={step.key}>
              <Checkbox
                checked={tick !== undefined}
                label={step.text}
                note={tick && <Sentence of={words.ticked(tick.by, <Time at={tick.at} />)} />}
                onChange={(ticked) =>
                  void request('run.tick', {
                    subject: { kind: 'alert', alertId: alert.id },
                    itemKey: step.key,
                    ticked,
                  })
                }
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

function runOf(runs: Run[], alertId: string): Run | undefined {
  return runs.find(({ subject }) => subject.kind === 'alert' && subject.alertId === alertId)
}
