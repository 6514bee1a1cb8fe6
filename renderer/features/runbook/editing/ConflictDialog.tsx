import { useMemo } from 'react'
import { lineChanges } from '../../../../shared/runbook/changes'
import { text } from '../../../../shared/text/text'
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
  const words = text.runbook.editing.conflict
  const lines = useMemo(
    () => lineChanges(newer.text.split(/\r\n|\n|\r/), edited.text.split(/\r\n|\n|\r/)),
    [newer, edited.text],
  )
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width="wide"
      title={words.title(file)}
      description={words.description}
      actions={
        <>
          <Button onClick={onClose}>{words.goOn}</Button>
          <Button onClick={() => void copyMine(edited.text)}>{words.copyMine}</Button>
          <Button
            variant="danger"
            onClick={() => {
              edited.takeFromDisk(newer)
              onClose()
            }}
          >
            {words.takeTheirs}
          </Button>
          <Button
            variant="danger"
            onClick={async () => {
              if ((await edited.saveOver(newer)) !== 'conflict') onClose()
            }}
          >
            {words.saveMine}
          </Button>
        </>
      }
    >
      <LineChanges lines={lines} />
    </Dialog>
  )
}

async function copyMine(mine: string): Promise<void> {
  if (!(await copyText(mine))) return
  showToast({ level: 'information', sentence: text.runbook.editing.conflict.copied })
}
