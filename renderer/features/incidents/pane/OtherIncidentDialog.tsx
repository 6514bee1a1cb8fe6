import { useState } from 'react'
import type { Incident } from '../../../../shared/incident/incident'
import { attempt, useCompanion } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import { Select } from '../../../ui/Select'
import { incidentsAddress } from '../incidents-address'

interface OtherIncidentDialogProps {
  incident: Incident
  purpose: 'merge' | 'link'
  onClose: () => void
}

const words = {
  merge: {
    title: 'Merge into another incident',
    description: 'This one ends; the other takes its alerts over, and both timelines are read there.',
    button: 'Merge',
    none: 'There is no other open incident to merge it into.',
  },
  link: {
    title: 'Link to another incident',
    description: 'Both go on by themselves and lead to each other.',
    button: 'Link',
    none: 'There is no other incident to link it to.',
  },
} as const

/** Chooses the incident that this one has to do with. */
export function OtherIncidentDialog({ incident, purpose, onClose }: OtherIncidentDialogProps) {
  const incidents = useCompanion((state) => state.incidents)
  const others = Object.values(incidents)
    .filter(({ id, end }) => id !== incident.id && (purpose === 'link' || end === null))
    .filter(({ id }) => purpose === 'merge' || !incident.linkedIds.includes(id))
  const [chosen, setChosen] = useState(others[0]?.id ?? '')
  const { title, description, button, none } = words[purpose]
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
      verb={button}
      ready={chosen !== ''}
      act={purpose === 'merge' ? merge : link}
      onClose={onClose}
    >
      {others.length === 0 ? (
        <p>{none}</p>
      ) : (
        <Select
          label="Incident"
          value={chosen}
          options={others.map(({ id, severity, title }) => ({ value: id, label: `${severity} ${title}` }))}
          onChange={setChosen}
        />
      )}
    </FormDialog>
  )
}
