import { useState } from 'react'
import type { Incident } from '../../../../shared/incident/incident'
import { text } from '../../../../shared/text/text'
import { attempt, useCompanion } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import { Select } from '../../../ui/Select'
import { incidentsAddress } from '../incidents-address'

interface OtherIncidentDialogProps {
  incident: Incident
  purpose: 'merge' | 'link'
  onClose: () => void
}

/** Chooses the incident that this one has to do with. */
export function OtherIncidentDialog({ incident, purpose, onClose }: OtherIncidentDialogProps) {
  const incidents = useCompanion((state) => state.incidents)
  const others = Object.values(incidents)
    .filter(({ id, end }) => id !== incident.id && (purpose === 'link' || end === null))
    .filter(({ id }) => purpose === 'merge' || !incident.linkedIds.includes(id))
  const [chosen, setChosen] = useState(others[0]?.id ?? '')
  const { title, description, verb, none } = text.incidents.pane[purpose]
  const merge = async () => {
    const reply = await attempt('incident.merge', { id: incident.id, into: chosen })
    if (reply.ok) window.location.hash = incidentsAddress.incident(chosen)
    return reply
  }
  const link = () => attempt('incident.link', { id: incident.id, other: chosen, linked: true })
  return (
    <FormDialog
      width="narrow"
      title={title}
      description={description}
      verb={verb}
      ready={chosen !== ''}
      act={purpose === 'merge' ? merge : link}
      onClose={onClose}
    >
      {others.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Select
          label={text.incidents.pane.incident}
          value={chosen}
          options={others.map(({ id, severity, title }) => ({
            value: id,
            label: text.incidents.pane.incidentNamed(severity, title),
          }))}
          onChange={setChosen}
        />
      )}
    </FormDialog>
  )
}
