import { useState } from 'react'
import type { Change, ChangeEntry } from '../../../../shared/change/change'
import { changeWarnings } from '../../../../shared/change/warnings'
import { text } from '../../../../shared/text/text'
import { attempt, useCompanion } from '../../../app/store'
import { useNow } from '../../../ui/clock'
import { FieldRow, FormDialog } from '../../../ui/FormDialog'
import { Select } from '../../../ui/Select'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { useZone } from '../../../ui/Time'
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
  const words = text.change.form
  const zone = useZone()
  const now = useNow(60_000)
  const model = useCompanion((state) => state.runbook?.model)
  const [form, setForm] = useState(() =>
    change === null ? emptyChangeForm(now, zone) : formOfChange(change, zone),
  )
  const [problems, setProblems] = useState<ChangeProblems>({})
  const read = readChangeForm(form, zone)
  const rules = { categories: model?.changes ?? [], windows: model?.windows ?? [] }
  const warnings = read.entry === null ? [] : changeWarnings(read.entry, rules, now, zone)
  const field = (name: keyof typeof form) => ({
    value: form[name],
    problem: problems[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
  })
  const add = async (entry: ChangeEntry) => {
    const reply = await attempt('change.add', { entry })
    if (reply.ok) onSaved(reply.value.id)
    return reply
  }
  const save = () => {
    setProblems(read.problems ?? {})
    if (read.entry === null) return null
    return change === null ? add(read.entry) : attempt('change.update', { id: change.id, entry: read.entry })
  }
  const categories = [
    { value: '', label: words.noCategory },
    ...rules.categories.map(({ name }) => ({ value: name, label: name })),
  ]
  return (
    <FormDialog
      title={change === null ? words.planTitle : words.editTitle}
      verb={change === null ? words.plan : words.save}
      act={save}
      onClose={onClose}
    >
      <TextField label={words.what} autoFocus maxLength={200} {...field('title')} />
      <FieldRow>
        <Select label={words.category} options={categories} {...field('category')} />
        <TextField label={words.approvedBy} maxLength={200} {...field('approvedBy')} />
        <TextField label={words.begins} hint={zone} {...field('startsAt')} />
        <TextField label={words.ends} {...field('endsAt')} />
        <TextField
          label={words.announced}
          placeholder={words.notYet}
          hint={words.announcedHint}
          {...field('announcedAt')}
        />
      </FieldRow>
      <TextArea label={words.rollbackPlan} rows={3} maxLength={20_000} {...field('rollbackPlan')} />
      <Warnings sentences={warnings} />
    </FormDialog>
  )
}
