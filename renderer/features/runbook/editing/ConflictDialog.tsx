import { useMemo } from 'react'
import { lineChanges } from '../../../../shared/runbook/changes'
import { copyText } from '../../../app/copy-text'
import { showToast } from '../../../app/toasts'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { LineChanges } from '../changes/LineChanges'
import type { EditedText, FileVersion } from './use-edited-text'

interface ConflictDialogProps {
  file: string
  edited: EditedText
  /** What is on disk. */
  newer: FileVersion
  onClose: () => void
}

/** Shows a file's two versions, and leaves it to the person which one stays. */
export function ConflictDialog({ file, edited, newer, onClose }: ConflictDialogProps) {
  const lines = useMemo(
    () => lineChanges(newer.text.split(/\r\n|\n|\r/), edited.text.split(/\r\n|\n|\r/)),
    [newer, edited.text],
  )
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="wide"
      title={`${file} was changed on disk`}
      description="With a minus: what stands on disk and not in your text. With a plus: what is only in yours."
      actions={
        <>
          <Button onClick={onClose}>Go on editing</Button>
          <Button onClick={() => void copyMine(edited.text)}>Copy my text</Button>
          <Button
            variant="danger"
            onClick={() => {
              edited.takeFromDisk(newer)
              onClose()
            }}
          >
            Take what is on disk
          </Button>
          <Button
            variant="danger"
            onClick={async () => {
              if ((await edited.saveOver(newer)) !== 'conflict') onClose()
            }}
          >
            Save mine over it
          </Button>
        </>
      }
    >
      <LineChanges lines={lines} />
    </Dialog>
  )
}

async function copyMine(text: string): Promise<void> {
  if (await copyText(text)) showToast({ level: 'information', sentence: 'Your text is on the clipboard.' })
}
