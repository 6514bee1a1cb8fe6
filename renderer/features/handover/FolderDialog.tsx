import { type FormEvent, useId, useState } from 'react'
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
      title="The handover folder"
      description="Any folder that your team shares: a Git checkout, a synced folder, a network share. Each handover and each acceptance becomes a file of its own in it, and none is ever changed."
      actions={
        <>
          {folder !== null && <Button onClick={() => void set(null)}>Use no folder</Button>}
          {door === 'desktop' && <Button onClick={() => void choose()}>Choose…</Button>}
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} disabled={path.trim() === ''}>
            Use this folder
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save}>
        <TextField
          label="Path of the folder"
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
