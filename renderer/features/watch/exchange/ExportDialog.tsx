import { useEffect, useRef, useState } from 'react'
import { text } from '../../../../shared/text/text'
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
  const yaml = useYaml(ids, onClose)
  const words = text.watch.exchange.export
  const save = async () => {
    if (await exportMonitors(ids)) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      width="wide"
      title={words.title(ids === null ? null : ids.length)}
      description={words.description}
      actions={
        <>
          <Button onClick={onClose}>{words.close}</Button>
          <CopyButton text={runbookBlock(yaml ?? '')} label={words.copy} size="regular">
            {words.copy}
          </CopyButton>
          <Button variant="primary" disabled={yaml === null} onClick={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <TextArea
        label={text.watch.exchange.yaml}
        labelHidden
        mono
        readOnly
        rows={20}
        placeholder={words.writing}
        value={yaml ?? ''}
        onChange={() => undefined}
      />
    </Dialog>
  )
}

/** Null until it has come; where it does not come there is nothing to show. */
function useYaml(ids: string[] | null, onFailure: () => void): string | null {
  const [yaml, setYaml] = useState<string | null>(null)
  const failed = useRef(onFailure)
  failed.current = onFailure
  useEffect(() => {
    void request('monitors.text', { ids }).then((reply) =>
      reply.ok ? setYaml(reply.value.text) : failed.current(),
    )
  }, [ids])
  return yaml
}
