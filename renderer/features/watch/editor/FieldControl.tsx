import { text } from '../../../../shared/text/text'
import type { FieldProblem } from '../../../../shared/watch/monitor'
import { Select } from '../../../ui/Select'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import type { Field } from '../fields/field'
import { type EditorForm, problemOf } from './editor-form'
import styles from './MonitorFields.module.css'

export interface FieldsProps {
  form: EditorForm
  problems: readonly FieldProblem[]
  onChange: (form: EditorForm) => void
}

/** Fields beside each other, as many as there is room for. */
export function FieldGrid({ fields, ...props }: FieldsProps & { fields: readonly Field[] }) {
  if (fields.length === 0) return null
  return (
    <div className={styles.grid}>
      {fields.map((field) => (
        <FieldControl key={field.name} field={field} {...props} />
      ))}
    </div>
  )
}

interface FieldControlProps extends FieldsProps {
  field: Field
  autoFocus?: boolean
}

/** One field of a definition in the control that fits it. */
export function FieldControl({ field, form, problems, onChange, autoFocus }: FieldControlProps) {
  const { name, label, placeholder, hint, wide } = field
  const value = form.text[name] ?? ''
  const shared = {
    label,
    value,
    problem: problemOf(problems, field, value),
    onChange: (written: string) => onChange({ ...form, text: { ...form.text, [name]: written } }),
    ...(hint === undefined ? {} : { hint }),
    ...(wide ? { className: styles.wide } : {}),
  }
  const example = placeholder === undefined ? {} : { placeholder }
  switch (field.form) {
    case 'choice':
      return <Select {...shared} options={withWritten(field.choices, value)} />
    case 'decision':
      return <Select {...shared} options={decisions(field.usual)} />
    case 'text':
    case 'list':
    case 'pairs':
      return <TextArea {...shared} {...example} mono rows={Math.max(2, linesIn(placeholder))} />
    case 'number':
      return <TextField {...shared} {...example} inputMode="numeric" />
    case 'value':
      return <TextField {...shared} {...example} mono />
    case 'line':
      return <TextField {...shared} {...example} mono={field.mono ?? false} autoFocus={autoFocus} />
  }
}

function decisions(usual: boolean) {
  const { yes, no } = text.watch.editor
  return [
    { value: '', label: usual ? yes : no },
    usual ? { value: 'no', label: no } : { value: 'yes', label: yes },
  ]
}

/** What is written though it is no choice, or is the usual one by name, stays to be seen. */
function withWritten(choices: readonly { value: string; label: string }[], written: string) {
  return choices.some(({ value }) => value === written)
    ? choices
    : [...choices, { value: written, label: written }]
}

function linesIn(text = ''): number {
  return text.split('\n').length
}
