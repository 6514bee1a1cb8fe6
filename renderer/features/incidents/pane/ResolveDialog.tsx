import type { Incident } from '../../../../shared/incident/incident'
import { text } from '../../../../shared/text/text'
import { attempt, request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { FormDialog } from '../../../ui/FormDialog'
import { TextField } from '../../../ui/TextField'
import { usePastTime } from '../../../ui/use-past-time'

/** Ends an incident, now or at a time in the past; that can be undone. */
export function ResolveDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const words = text.incidents.pane.resolve
  const { read, field } = usePastTime(text.incidents.opening.emptyNow)
  const resolve = () => (read.ok ? resolveIncident(incident.id, read.at) : null)
  return (
    <FormDialog
      width="narrow"
      title={words.title}
      description={words.description}
      verb={words.verb}
      act={resolve}
      onClose={onClose}
    >
      <TextField label={words.backSince} autoFocus {...field} />
    </FormDialog>
  )
}

async function resolveIncident(id: string, at: number | null) {
  const words = text.incidents.pane.resolve
  const reply = await attempt('incident.resolve', { id, at })
  if (!reply.ok) return reply
  showToast({
    level: 'information',
    sentence: words.done,
    action: {
      label: text.incidents.undo,
      run: () => void request('incident.reopen', { id, reason: words.byMistake }),
    },
  })
  return reply
}
