import { type FormEvent, useId, useState } from 'react'
import type { Change } from '../../../../shared/change/change'
import { changeWarnings } from '../../../../shared/change/warnings'
import { attempt, useCompanion } from '../../../app/store'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { useNow } from '../../../ui/clock'
import { Dialog } from '../../../ui/Dialog'
import { Select } from '../../../ui/Select'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { useZone } from '../../../ui/Time'
import styles from './ChangeDialog.module.css'
import { type ChangeProblems, emptyChangeForm, formOfChange, readChangeForm } from './change-form'
import { Warnings } from './Warnings'

interface ChangeDialogProps {
  /** Null: a new one. */
  change: Change | null
  onClose: () => void
  onSaved: (id: string) => void
}

/** Plans a change, and says at once what the runbook has against it. */
export function ChangeDialog({ change, onClose, onSaved }: ChangeDialogProps) {
  const zone = useZone()
  const now = useNow(60_000)
  const model = useCompanion((state) => state.runbook?.model)
  const [form, setForm] = useState(() =>
    change === null ? emptyChangeForm(now, zone) : formOfChange(change, zone),
  )
  const [problems, setProblems] = useState<ChangeProblems>({})
  const [failure, setFailure] = useState<string | null>(null)
  const formId = useId()
  const read = readChangeForm(form, zone)
  const rules = { categories: model?.changes ?? [], windows: model?.windows ?? [] }
  const warnings = read.entry === null ? [] : changeWarnings(read.entry, rules, now, zone)
  const field = (name: keyof typeof form) => ({
    value: form[name],
    problem: problems[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
  })
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setProblems(read.problems ?? {})
    if (read.entry === null) return
    if (change === null) {
      const reply = await attempt('change.add', { entry: read.entry })
      if (reply.ok) onSaved(reply.value.id)
      else setFailure(reply.error.sentence)
      return
    }
    const reply = await attempt('change.update', { id: change.id, entry: read.entry })
    if (reply.ok) onSaved(change.id)
    else setFailure(reply.error.sentence)
  }
  const categories = [
    { value: '', label: 'None' },
    ...rules.categories.map(({ name }) => ({ value: name, label: name })),
  ]
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={change === null ? 'Plan a change' : 'Edit the change'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            {change === null ? 'Plan it' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} noValidate onSubmit={(event) => void save(event)}>
        <TextField label="What is changed" autoFocus maxLength={200} {...field('title')} />
        <div className={styles.two}>
          <Select label="Category" options={categories} {...field('category')} />
          <TextField label="Approved by" maxLength={200} {...field('approvedBy')} />
          <TextField label="Begins" hint={zone} {...field('startsAt')} />
          <TextField label="Ends" {...field('endsAt')} />
          <TextField
            label="Announced"
            placeholder="not yet"
            hint="When those concerned were told"
            {...field('announcedAt')}
          />
        </div>
        <TextArea label="Rollback plan" rows={3} maxLength={20_000} {...field('rollbackPlan')} />
        <Warnings sentences={warnings} />
        {failure !== null && <Banner kind="problem">{failure}</Banner>}
      </form>
    </Dialog>
  )
}
