import { useState } from 'react'
import { attempt, useCompanion } from '../../app/store'
import { FormDialog } from '../../ui/FormDialog'
import { TextField } from '../../ui/TextField'

/** Says where the calendar of shifts is. */
export function RotaDialog({ onClose }: { onClose: () => void }) {
  const current = useCompanion((state) => state.rota?.source ?? '')
  const [source, setSource] = useState(current)
  return (
    <FormDialog
      title="The calendar of shifts"
      description="An iCalendar file (.ics), or the https address of one; in place of a token in it write {secret:NAME}, and enter it in Settings. It is kept on this laptop, and read again every hour while it can be."
      verb="Take it"
      ready={source.trim() !== ''}
      act={() => attempt('rota.open', { source })}
      onClose={onClose}
    >
      <TextField label="Path or address" autoFocus mono value={source} onChange={setSource} />
    </FormDialog>
  )
}
