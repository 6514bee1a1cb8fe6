import { type FormEvent, useId, useState } from 'react'
import { attempt, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'

interface RotaDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Says where the calendar of shifts is. */
export function RotaDialog({ open, onOpenChange }: RotaDialogProps) {
  const form = useId()
  const current = useCompanion((state) => state.rota?.source ?? '')
  const [source, setSource] = useState(current)
  const [problem, setProblem] = useState<string>()
  const take = async (event: FormEvent) => {
    event.preventDefault()
    const reply = await attempt('rota.open', { source })
    if (reply.ok) onOpenChange(false)
    else setProblem(reply.error.sentence)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="The calendar of shifts"
      description="An iCalendar file (.ics), or the https address of one. It is kept on this laptop, and read again every hour while it can be."
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} disabled={source.trim() === ''}>
            Take it
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void take(event)}>
        <TextField
          label="Path or address"
          mono
          value={source}
          problem={problem}
          onChange={(next) => {
            setSource(next)
            setProblem(undefined)
          }}
        />
      </form>
    </Dialog>
  )
}
