import { useState } from 'react'
import { text } from '../../../shared/text/text'
import { attempt, useCompanion } from '../../app/store'
import { FormDialog } from '../../ui/FormDialog'
import { TextField } from '../../ui/TextField'

/** Says where the calendar of shifts is. */
export function RotaDialog({ onClose }: { onClose: () => void }) {
  const words = text.shift.rota
  const current = useCompanion((state) => state.rota?.source ?? '')
  const [source, setSource] = useState(current)
  return (
    <FormDialog
      title={words.title}
      description={words.description}
      verb={words.verb}
      ready={source.trim() !== ''}
      act={() => attempt('rota.open', { source })}
      onClose={onClose}
    >
      <TextField label={words.source} autoFocus mono value={source} onChange={setSource} />
    </FormDialog>
  )
}
