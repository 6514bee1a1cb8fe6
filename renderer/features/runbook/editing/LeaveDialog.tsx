import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { stopEditing } from './edited-file'

interface LeaveDialogProps {
  file: string
  open: boolean
  onOpenChange: (open: boolean) => void
  onDiscard: () => void
  onSave: () => Promise<void>
}

/** Asks what becomes of a text that is not saved. */
export function LeaveDialog({ file, open, onOpenChange, onDiscard, onSave }: LeaveDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Save what you changed in ${file}?`}
      description="A draft waits for you here; nobody else sees it, and the file stays as it is."
      actions={
        <>
          <Button variant="danger" onClick={onDiscard}>
            Discard it
          </Button>
          <Button onClick={stopEditing}>Keep a draft</Button>
          <Button variant="primary" onClick={() => void onSave()}>
            Save
          </Button>
        </>
      }
    />
  )
}
