import { useState } from 'react'
import type { ChannelDraft } from '../../../../shared/channels/drafts'
import type { ChannelView, Keeping } from '../../../../shared/channels/view'
import type { ContractError } from '../../../../shared/contract'
import { text } from '../../../../shared/text/text'
import type { FieldProblem } from '../../../../shared/watch/monitor'
import { attempt, useCompanion } from '../../../app/store'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import styles from './ChannelEditor.module.css'
import {
  type ChannelForm,
  definitionOf,
  formOf,
  hasField,
  newForm,
  problemOf,
  takesAuthority,
  writtenSecrets,
} from './channel-form'
import { Authority, KindFields } from './KindFields'
import { RuleFields } from './RuleFields'
import { SecretFields } from './SecretFields'

interface ChannelEditorProps {
  /** Null: a new one. */
  channel: ChannelView | null
  /** What the runbook says about a new one. */
  draft: ChannelDraft | null
  onClose: () => void
}

const kinds = ['slack', 'pagerduty', 'email', 'sms', 'webhook'] as const

/** Writes or changes a channel. It can send a test before it is saved. */
export function ChannelEditor({ channel, draft, onClose }: ChannelEditorProps) {
  const words = text.channels.settings.editor
  const protection = useCompanion((state) => state.secretProtection)
  const [form, setForm] = useState<ChannelForm>(() =>
    channel === null ? newForm(draft) : formOf(channel.definition),
  )
  const [keeping, setKeeping] = useState<Keeping>(protection === 'protected' ? 'protected' : 'session')
  const [problems, setProblems] = useState<FieldProblem[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<string | null>(null)
  const [busy, setBusy] = useState<'testing' | 'saving' | null>(null)

  const problem = (field: string) => problemOf(problems, field)
  const change = (next: ChannelForm) => {
    setForm(next)
    setOutcome(null)
  }
  const field = (name: string) => ({
    value: form.text[name] ?? '',
    problem: problem(name),
    onChange: (value: string) => change({ ...form, text: { ...form.text, [name]: value } }),
  })
  const written = () => ({ definition: definitionOf(form), secrets: writtenSecrets(form), keeping })
  const begin = (what: 'testing' | 'saving') => {
    setBusy(what)
    setProblems([])
    setFailure(null)
    setOutcome(null)
  }
  const refuse = ({ sentence, fields }: ContractError) => {
    setProblems(fields)
    const elsewhere = fields.filter((one) => !hasField(form.kind, one.field))
    if (fields.length === 0 || elsewhere.length > 0) setFailure(elsewhere[0]?.sentence ?? sentence)
  }
  const test = async () => {
    begin('testing')
    const reply = await attempt('channel.try', { id: channel?.id ?? null, ...written() })
    setBusy(null)
    if (!reply.ok) return refuse(reply.error)
    if (reply.value.sent) setOutcome(reply.value.sentence)
    else setFailure(reply.value.sentence)
  }
  const save = async () => {
    begin('saving')
    const reply =
      channel === null
        ? await attempt('channel.add', written())
        : await attempt('channel.update', { id: channel.id, ...written() })
    setBusy(null)
    if (!reply.ok) return refuse(reply.error)
    onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={channel === null ? words.titleNew : words.title(channel.definition.name)}
      actions={
        <>
          <div className={styles.aside}>
            <Button disabled={busy !== null} onClick={() => void test()}>
              {busy === 'testing' ? words.testing : words.test}
            </Button>
          </div>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" type="submit" form="channel" disabled={busy !== null}>
            {busy === 'saving' ? words.saving : words.save}
          </Button>
        </>
      }
    >
      <form
        id="channel"
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <div className={styles.two}>
          <Select
            label={words.kind}
            value={form.kind}
            options={kinds.map((value) => ({ value, label: text.channels.settings.kinds[value] }))}
            disabled={channel !== null}
            onChange={(kind) => change({ ...form, kind })}
          />
          <TextField
            label={words.name}
            autoFocus={channel === null}
            placeholder={words.nameExample}
            {...field('name')}
          />
        </div>
        <KindFields form={form} field={field} onSigned={(signed) => change({ ...form, signed })} />
        <SecretFields
          form={form}
          kept={channel?.secrets ?? []}
          keeping={keeping}
          problemOf={problem}
          onChange={change}
          onKeeping={setKeeping}
        />
        {takesAuthority(form.kind) && <Authority field={field} />}
        <RuleFields form={form} problemOf={problem} onChange={change} />
        {failure !== null && <Banner kind="problem">{failure}</Banner>}
        <output>{outcome !== null && <Banner kind="information">{outcome}</Banner>}</output>
      </form>
    </Dialog>
  )
}
