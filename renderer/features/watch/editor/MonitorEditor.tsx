import { useState } from 'react'
import type { RequestReply } from '../../../../shared/contract'
import { text } from '../../../../shared/text/text'
import type { FieldProblem } from '../../../../shared/watch/monitor'
import type { MonitorView } from '../../../../shared/watch/view'
import { attempt } from '../../../app/store'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { SecretsAsked } from '../../secrets/SecretsAsked'
import { definitionOf, type EditorForm, emptyForm, formOf, hasField, trialOf } from './editor-form'
import styles from './MonitorEditor.module.css'
import { MonitorFields } from './MonitorFields'
import { ReplayResult } from './ReplayResult'
import { TrialResult } from './TrialResult'

interface MonitorEditorProps {
  /** Null: a new one. */
  monitor: MonitorView | null
  onClose: () => void
  onSaved: (id: string) => void
}

type Trial =
  | { of: 'now'; reply: RequestReply<'monitor.try'> }
  | { of: 'the past'; reply: RequestReply<'monitor.replay'> }
type Busy = 'trying' | 'replaying' | 'saving'

/** As long as single checks are kept. */
const replayed = 48 * 60 * 60_000

/** Writes or changes a monitor. It can be tried, now and on the past, before it is saved. */
export default function MonitorEditor({ monitor, onClose, onSaved }: MonitorEditorProps) {
  const [form, setForm] = useState<EditorForm>(() =>
    monitor === null ? emptyForm : formOf(monitor.definition),
  )
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  const [trial, setTrial] = useState<Trial | null>(null)
  const [busy, setBusy] = useState<Busy | null>(null)

  const words = text.watch.editor

  const change = (next: EditorForm) => {
    setForm(next)
    setTrial(null)
  }
  const refuse = (error: { sentence: string; fields: FieldProblem[] }) => {
    const shown = error.fields.filter(({ field }) => hasField(form.kind, field))
    setProblems(shown)
    const elsewhere = error.fields.filter((problem) => !shown.includes(problem))
    if (shown.length === 0 || elsewhere.length > 0)
      setFailure([error.sentence, ...elsewhere.map(({ sentence }) => sentence)].join(' '))
  }
  const begin = (what: Busy) => {
    setBusy(what)
    setProblems([])
    setFailure(null)
  }

  const tryNow = async () => {
    begin('trying')
    const reply = await attempt('monitor.try', { definition: trialOf(form) })
    setBusy(null)
    if (reply.ok) setTrial({ of: 'now', reply: reply.value })
    else refuse(reply.error)
  }
  const replay = async (id: string) => {
    begin('replaying')
    const reply = await attempt('monitor.replay', { id, definition: definitionOf(form), span: replayed })
    setBusy(null)
    if (reply.ok) setTrial({ of: 'the past', reply: reply.value })
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
      title={monitor === null ? words.add : words.edit(monitor.definition.name)}
      description={monitor?.source === 'runbook' ? words.changesHere : undefined}
      actions={
        <>
          <div className={styles.aside}>
            <Button disabled={busy !== null} onClick={() => void tryNow()}>
              {busy === 'trying' ? words.trying : words.try}
            </Button>
            {monitor !== null && (
              <Button disabled={busy !== null} onClick={() => void replay(monitor.id)}>
                {busy === 'replaying' ? words.replay.asking : words.replay.ask}
              </Button>
            )}
          </div>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form="monitor" disabled={busy !== null}>
            {busy === 'saving' ? words.saving : words.save}
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
        {trial?.of === 'now' && <TrialResult trial={trial.reply} />}
        {trial?.of === 'the past' && <ReplayResult replay={trial.reply} />}
      </form>
      <SecretsAsked definition={definitionOf(form)} />
    </Dialog>
  )
}
