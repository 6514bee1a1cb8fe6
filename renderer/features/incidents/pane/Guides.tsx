import { useMemo, useState } from 'react'
import { otherGuides } from '../../../../shared/incident/guides'
import type { Incident } from '../../../../shared/incident/incident'
import { text } from '../../../../shared/text/text'
import { addressOf } from '../../../app/routes'
import { useCompanion } from '../../../app/store'
import { Card } from '../../../ui/Card'
import { Select } from '../../../ui/Select'
import { GuideSteps } from './GuideSteps'

/** What else the runbook has to go by: scenario, procedures, troubleshooting, the best fitting first. */
export function Guides({ incident }: { incident: Incident }) {
  const model = useCompanion((state) => state.runbook?.model)
  const guides = useMemo(() => (model === undefined ? [] : otherGuides(incident, model)), [incident, model])
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const chosen = guides.find(({ key }) => key === chosenKey) ?? guides[0]
  if (chosen === undefined) return null
  const words = text.incidents.pane.guides
  return (
    <Card
      title={words.title}
      actions={<a href={addressOf('runbook', chosen.sectionId)}>{words.inRunbook}</a>}
    >
      <Select
        label={words.stepsOf}
        labelHidden
        value={chosen.key}
        options={guides.map(({ key, title, kind }) => ({ value: key, label: words.guide(title, kind) }))}
        onChange={setChosenKey}
      />
      <GuideSteps guide={chosen} incidentId={incident.id} />
    </Card>
  )
}
