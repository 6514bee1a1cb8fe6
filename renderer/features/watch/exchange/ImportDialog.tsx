import { useRef, useState } from 'react'
import { text } from '../../../../shared/text/text'
import { request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextArea } from '../../../ui/TextArea'
import styles from './ImportDialog.module.css'
import { ImportPreview } from './ImportPreview'
import { doneSentence, toDo } from './plan-words'
import { useImportPlan } from './use-import-plan'

const example = '- name: Checkout API\n  kind: http\n  url: https://checkout.example/health'

/** Reads monitors from YAML and shows what that would change before it is done. */
export default function ImportDialog({ onClose }: { onClose: () => void }) {
  const [yaml, setYaml] = useState('')
  const words = text.watch.exchange.import
  const [busy, setBusy] = useState(false)
  const plan = useImportPlan(yaml)
  const file = useRef<HTMLInputElement>(null)
  const count = plan === null ? 0 : toDo(plan)

  const importNow = async () => {
    setBusy(true)
    const reply = await request('monitors.import', { text: yaml })
    setBusy(false)
    if (!reply.ok) return
    showToast({ level: 'information', sentence: doneSentence(reply.value) })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      width="wide"
      title={words.title}
      description={words.description}
      actions={
        <>
          <Button className={styles.aside} onClick={() => file.current?.click()}>
            {words.chooseFile}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" disabled={count === 0 || busy} onClick={() => void importNow()}>
            {words.import(count)}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <input
          ref={file}
          className={styles.file}
          type="file"
          accept=".yaml,.yml,.md,.txt"
          aria-label={words.file}
          tabIndex={-1}
          onChange={async ({ target }) => {
            const chosen = target.files?.[0]
            if (chosen !== undefined) setYaml(await chosen.text())
            // The same file can be chosen again after it was changed.
            target.value = ''
          }}
        />
        <TextArea
          label={words.label}
          mono
          autoFocus
          rows={plan === null ? 14 : 7}
          placeholder={example}
          value={yaml}
          onChange={setYaml}
        />
        {plan !== null && <ImportPreview plan={plan} />}
      </div>
    </Dialog>
  )
}
