import { type FormEvent, useId, useState } from 'react'
import { text } from '../../../shared/text/text'
import { attempt, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'

interface FolderDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Says which folder handovers go to and come from. */
export function FolderDialog({ open, onOpenChange }: FolderDialogProps) {
  const words = text.handover.exchange.folder
  const form = useId()
  const folder = useCompanion((state) => state.handoverExchange.folder)
  const door = useCompanion((state) => state.companion.door)
  const [path, setPath] = useState(folder ?? '')
  const [problem, setProblem] = useState<string>()
  const set = async (chosen: string | null) => {
    const reply = await attempt('handover.setFolder', { path: chosen })
    if (reply.ok) onOpenChange(false)
    else setProblem(reply.error.sentence)
  }
  const choose = async () => {
    const reply = await attempt('handover.chooseFolder', null)
    if (!reply.ok) return setProblem(reply.error.sentence)
    if (reply.value.path === null) return
    setPath(reply.value.path)
    setProblem(undefined)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    void set(path.trim())
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title}
      description={words.description}
      actions={
        <>
          {folder !== null && <Button onClick={() => void set(null)}>{words.none}</Button>}
          {door === 'desktop' && <Button onClick={() => void choose()}>{words.choose}</Button>}
          <Button onClick={() => onOpenChange(false)}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form={form} disabled={path.trim() === ''}>
            {words.use}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save}>
        <TextField
          label={words.path}
          mono
          value={path}
          problem={problem}
          onChange={(next) => {
            setPath(next)
            setProblem(undefined)
          }}
        />
      </form>
    </Dialog>
  )
}
