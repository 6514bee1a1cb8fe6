import type { Guide } from '../../../../shared/incident/guides'
import { stageGuides } from '../../../../shared/incident/guides'
import type { Incident } from '../../../../shared/incident/incident'
import { text } from '../../../../shared/text/text'
import { addressOf } from '../../../app/routes'
import { request, useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { classes } from '../../../ui/classes'
import { GuideSteps } from './GuideSteps'
import styles from './Stages.module.css'

/** The stages of the runbook's incident process; the steps of the one that it is in. */
export function Stages({ incident }: { incident: Incident }) {
  const words = text.incidents.pane.stages
  const model = useCompanion((state) => state.runbook?.model)
  const stages = model === undefined ? [] : stageGuides(model)
  const here = stages.findIndex(({ key }) => key === incident.stage)
  const current = stages[here] ?? stages[0]
  if (current === undefined)
    return (
      <Card title={words.title}>
        <small>
          {words.none} <a href={addressOf('runbook')}>{words.openRunbook}</a>
        </small>
      </Card>
    )
  const next = stages[here + 1]
  return (
    <Card
      title={words.title}
      actions={<a href={addressOf('runbook', current.sectionId)}>{words.inRunbook}</a>}
    >
      <ol className={styles.stages}>
        {stages.map((stage, index) => (
          <li key={stage.key}>
            <button
              type="button"
              className={classes(styles.stage, index < here && styles.passed)}
              aria-current={stage.key === current.key ? 'step' : undefined}
              disabled={incident.end !== null}
              onClick={() => void goTo(incident, stage)}
            >
              {stage.title}
            </button>
          </li>
        ))}
      </ol>
      <GuideSteps guide={current} incidentId={incident.id} />
      {next !== undefined && incident.end === null && (
        <div>
          <Button size="small" onClick={() => void goTo(incident, next)}>
            {words.next(next.title)}
          </Button>
        </div>
      )}
    </Card>
  )
}

async function goTo(incident: Incident, stage: Guide): Promise<void> {
  if (stage.key !== incident.stage) await request('incident.setStage', { id: incident.id, stage: stage.key })
}
