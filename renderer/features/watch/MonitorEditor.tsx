import { useState } from 'react'
import type { RequestReply } from '../../../shared/contract'
import type { FieldProblem } from '../../../shared/watch/monitor'
import type { MonitorView } from '../../../shared/watch/view'
import { attempt } from '../../app/store'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { definitionOf, type EditorForm, emptyForm, formOf, hasField } from './editor-form'
import styles from './MonitorEditor.module.css'
import { MonitorFields } from './MonitorFields'
import { TrialResult } from './TrialResult'

interface MonitorEditorProps {
  /** Null: a new one. */
  monitor: MonitorView | null
  onClose: () => void
  onSaved: (id: string) => void
}

type Trial = RequestReply<'monitor.try'>

/** Writes or changes a monitor. It can be tried before it is saved. */
export function MonitorEditor({ monitor, onClose, onSaved }: MonitorEditorProps) {
  const [form, setForm] = useState<EditorForm>(() =>
    monitor === null ? emptyForm : formOf(monitor.definition),
  )
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  const [trial, setTrial] = useState<Trial | null>(null)
  const [busy, setBusy] = useState<'trying' | 'saving' | null>(null)

  const change = (next: EditorForm) => {
    setForm(next)
    setTrial(null)
  }
  const refuse = (error: { sentence: string; fields: FieldProblem[] }) => {
    const shown = error.fields.filter(({ field }) => hasField(form.kind, field.split('.')[0] ?? ''))
    setProblems(shown)
    const elsewhere = error.fields.filter((problem) => !shown.includes(problem))
    if (shown.length === 0 || elsewhere.length > 0)
      setFailure([error.sentence, ...elsewhere.map(({ sentence }) => sentence)].join(' '))
  }
  const begin = (what: 'trying' | 'saving') => {
    setBusy(what)
    setProblems([])
    setFailure(null)
  }

  const tryNow = async () => {
    begin('trying')
    const reply = await attempt('monitor.try', { definition: definitionOf(form) })
    setBusy(null)
    if (reply.ok) setTrial(reply.value)
    else refuse(reply.error)
  }
  const save = async () => {
    begin('saving')
    const definition = definitionOf(form)
    const reply =
      monitor === null
        ? await attempt('monitor.add', { definition })
        : await attempt('monitor.update', { id: monitor.id, definition })
    setBusy(null)
    if (!reply.ok) return refuse(reply.error)
    onSaved(monitor?.id ?? reply.value?.id ?? '')
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={monitor === null ? 'Add a monitor' : `Edit ${monitor.definition.name}`}
      description={
        monitor?.source === 'runbook'
          ? 'The runbook stays as it is: what you change here holds on this laptop.'
          : undefined
      }
      actions={
        <>
          <Button className={styles.aside} disabled={busy !== null} onClick={() => void tryNow()}>
            {busy === 'trying' ? 'Trying' : 'Try now'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form="monitor" disabled={busy !== null}>
            {busy === 'saving' ? 'Saving' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        id="monitor"
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <MonitorFields form={form} problems={problems} onChange={change} isNew={monitor === null} />
        {failure !== null && <Banner kind="problem">{failure}</Banner>}
        {trial !== null && <TrialResult trial={trial} />}
      </form>
    </Dialog>
  )
}
