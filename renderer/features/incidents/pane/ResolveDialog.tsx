import type { Incident } from '../../../../shared/incident/incident'
import { attempt, request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { FormDialog } from '../../../ui/FormDialog'
import { TextField } from '../../../ui/TextField'
import { usePastTime } from '../../../ui/use-past-time'

/** Ends an incident, now or at a time in the past; that can be undone. */
export function ResolveDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { read, field } = usePastTime('Empty: now')
  const resolve = () => (read.ok ? resolveIncident(incident.id, read.at) : null)
  return (
    <FormDialog
      width="narrow"
      title="Resolve the incident?"
      description="The service is back. Its deadlines end, and the report is drafted from what happened."
      verb="Resolve it"
      act={resolve}
      onClose={onClose}
    >
      <TextField label="Back since" autoFocus {...field} />
    </FormDialog>
  )
}

async function resolveIncident(id: string, at: number | null) {
  const reply = await attempt('incident.resolve', { id, at })
  if (!reply.ok) return reply
  showToast({
    level: 'information',
    sentence: 'The incident is resolved. Its report is drafted.',
    action: {
      label: 'Undo',
      run: () => void request('incident.reopen', { id, reason: 'It was resolved by mistake.' }),
    },
  })
  return reply
}
