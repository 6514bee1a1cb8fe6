import type { Guide } from '../../../../shared/incident/guides'
import type { Run } from '../../../../shared/shift/record'
import { text } from '../../../../shared/text/text'
import { request, useCompanion } from '../../../app/store'
import { Checkbox } from '../../../ui/Checkbox'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import styles from './GuideSteps.module.css'

/** The steps of a part of the runbook, ticked with who and when; each tick stands on the timeline too. */
export function GuideSteps({ guide, incidentId }: { guide: Guide; incidentId: string }) {
  const run = useCompanion(({ runs }) => runOf(Object.values(runs), incidentId, guide.key))
  return (
    <div className={styles.groups}>
      {guide.groups.map(({ title, steps, line }) => (
        <section key={line} className={styles.group}>
          {guide.groups.length > 1 && <h3 className={styles.title}>{title}</h3>}
          <ol className={styles.steps}>
            {steps.map((step) => {
              const tick = run?.ticks.find(({ itemKey }) => itemKey === step.key)
              return (
                <li key={step.key}>
                  <Checkbox
                    checked={tick !== undefined}
                    label={step.text}
                    note={
                      tick && (
                        <Sentence of={text.incidents.pane.guides.ticked(tick.by, <Time at={tick.at} />)} />
                      )
                    }
                    onChange={(ticked) =>
                      void request('run.tick', {
                        subject: { kind: 'incident', incidentId, guideKey: guide.key },
                        itemKey: step.key,
                        ticked,
                      })
                    }
                  />
                </li>
              )
            })}
          </ol>
        </section>
      ))}
    </div>
  )
}

function runOf(runs: readonly Run[], incidentId: string, guideKey: string): Run | undefined {
  return runs.find(
    ({ subject }) =>
      subject.kind === 'incident' && subject.incidentId === incidentId && subject.guideKey === guideKey,
  )
}
