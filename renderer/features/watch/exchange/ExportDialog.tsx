import { useEffect, useRef, useState } from 'react'
import { runbookBlock } from '../../../../shared/watch/exchange/block'
import { CopyButton } from '../../../app/CopyButton'
import { request } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextArea } from '../../../ui/TextArea'
import { exportMonitors } from './export-monitors'

interface ExportDialogProps {
  /** Null: all monitors. */
  ids: string[] | null
  onClose: () => void
}

/** Monitors as YAML: to read, to copy as a block of a runbook, or as a file. */
export default function ExportDialog({ ids, onClose }: ExportDialogProps) {
  const text = useText(ids, onClose)
  const save = async () => {
    if (await exportMonitors(ids)) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      width="wide"
      title={titleFor(ids)}
      description="Headers and commands are written as they are. Look through them before you share this."
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <CopyButton text={runbookBlock(text ?? '')} label="Copy as runbook block" size="regular">
            Copy as runbook block
          </CopyButton>
          <Button variant="primary" disabled={text === null} onClick={() => void save()}>
            Save as a file…
          </Button>
        </>
      }
    >
      <TextArea
        label="YAML"
        labelHidden
        mono
        readOnly
        rows={20}
        placeholder="Writing the YAML"
        value={text ?? ''}
        onChange={() => undefined}
      />
    </Dialog>
  )
}

/** Null until it has come; where it does not come there is nothing to show. */
function useText(ids: string[] | null, onFailure: () => void): string | null {
  const [text, setText] = useState<string | null>(null)
  const failed = useRef(onFailure)
  failed.current = onFailure
  useEffect(() => {
    void request('monitors.text', { ids }).then((reply) =>
      reply.ok ? setText(reply.value.text) : failed.current(),
    )
  }, [ids])
  return text
}

function titleFor(ids: string[] | null): string {
  if (ids === null) return 'Export all monitors'
  return ids.length === 1 ? 'Export one monitor' : `Export ${ids.length} monitors`
}
