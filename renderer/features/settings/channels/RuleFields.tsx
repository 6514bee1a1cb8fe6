import { useId } from 'react'
import { type Occasion, occasions } from '../../../../shared/channels/event'
import type { Severity } from '../../../../shared/incident/severity'
import { text } from '../../../../shared/text/text'
import { Checkbox } from '../../../ui/Checkbox'
import styles from './ChannelEditor.module.css'
import type { ChannelForm } from './channel-form'

interface RuleFieldsProps {
  form: ChannelForm
  problemOf: (field: string) => string | undefined
  onChange: (form: ChannelForm) => void
}

const severities: readonly Severity[] = ['P1', 'P2', 'P3', 'P4']

/** What is told on a channel: of which severities, and when. */
export function RuleFields({ form, problemOf, onChange }: RuleFieldsProps) {
  const words = text.channels.settings.editor
  const offered = occasions.filter((occasion) => form.kind !== 'pagerduty' || occasion !== 'handover')
  return (
    <div className={styles.two}>
      <Choices<Severity>
        label={words.severities}
        all={severities}
        chosen={form.severities}
        problem={problemOf('severities')}
        onChange={(chosen) => onChange({ ...form, severities: chosen })}
      />
      <Choices<Occasion>
        label={words.tellWhen}
        all={offered}
        words={words.occasions}
        chosen={form.occasions}
        problem={problemOf('occasions')}
        onChange={(chosen) => onChange({ ...form, occasions: chosen })}
      />
    </div>
  )
}

interface ChoicesProps<Value extends string> {
  label: string
  all: readonly Value[]
  words?: Readonly<Record<Value, string>>
  chosen: readonly Value[]
  problem: string | undefined
  onChange: (chosen: Value[]) => void
}

function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, all, words, chosen, problem, onChange } = props
  const problemId = useId()
  return (
    <fieldset className={styles.choices} aria-describedby={problem === undefined ? undefined : problemId}>
      <legend className={styles.legend}>{label}</legend>
      {all.map((value) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          label={<span className={styles.choice}>{words?.[value] ?? value}</span>}
          onChange={(checked) =>
            onChange(all.filter((other) => (other === value ? checked : chosen.includes(other))))
          }
        />
      ))}
      {problem !== undefined && (
        <small id={problemId} className={styles.problem}>
          {problem}
        </small>
      )}
    </fieldset>
  )
}
