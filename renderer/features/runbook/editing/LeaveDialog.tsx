import { text } from '../../../../shared/text/text'
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
  const words = text.runbook.editing.leave
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title(file)}
      description={words.description}
      actions={
        <>
          <Button variant="danger" onClick={onDiscard}>
            {words.discard}
          </Button>
          <Button onClick={stopEditing}>{words.keep}</Button>
          <Button variant="primary" onClick={() => void onSave()}>
            {text.runbook.editing.save}
          </Button>
        </>
      }
    />
  )
}
