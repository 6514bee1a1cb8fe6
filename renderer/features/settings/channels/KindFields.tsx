import { text } from '../../../../shared/text/text'
import { Checkbox } from '../../../ui/Checkbox'
import { Select } from '../../../ui/Select'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import styles from './ChannelEditor.module.css'
import type { ChannelForm } from './channel-form'

interface KindFieldsProps {
  form: ChannelForm
  /** What a text field of that name shows and does. */
  field: (name: string) => { value: string; problem: string | undefined; onChange: (value: string) => void }
  onSigned: (signed: boolean) => void
}

const methods = [
  { value: '', label: 'POST' },
  { value: 'PUT', label: 'PUT' },
  { value: 'GET', label: 'GET' },
]

/** The fields that only one kind of channel has. What is left empty takes the default that its placeholder names. */
export function KindFields({ form, field, onSigned }: KindFieldsProps) {
  const words = text.channels.settings
  switch (form.kind) {
    case 'slack':
      return null
    case 'pagerduty':
      return (
        <TextField
          label={words.pagerduty.server}
          mono
          placeholder="https://events.pagerduty.com"
          hint={words.pagerduty.serverHint}
          {...field('server')}
        />
      )
    case 'email':
      return <EmailFields field={field} />
    case 'sms':
      return <SmsFields field={field} />
    case 'webhook':
      return (
        <Checkbox
          checked={form.signed}
          label={<span className={styles.choice}>{words.webhook.sign}</span>}
          onChange={onSigned}
        />
      )
  }
}

type OwnFields = Pick<KindFieldsProps, 'field'>

function EmailFields({ field }: OwnFields) {
  const words = text.channels.settings.email
  const security = field('security')
  const securities = [
    { value: '', label: words.securities.starttls },
    { value: 'tls', label: words.securities.tls },
    { value: 'none', label: words.securities.none },
  ]
  const lengths = [
    { value: '', label: words.lengths.full },
    { value: 'short', label: words.lengths.short },
  ]
  return (
    <>
      <div className={styles.two}>
        <TextField label={words.server} mono placeholder={words.serverExample} {...field('host')} />
        <TextField label={words.port} mono inputMode="numeric" placeholder="587" {...field('port')} />
        <Select
          label={words.security}
          options={securities}
          {...security}
          value={security.value === 'starttls' ? '' : security.value}
        />
        <TextField label={words.user} hint={words.userHint} {...field('user')} />
      </div>
      <TextField label={words.from} mono placeholder={words.fromExample} {...field('from')} />
      <TextArea label={words.to} mono rows={2} hint={words.toHint} {...field('to')} />
      <Select label={words.length} options={lengths} {...shortOrFull(field('style'))} />
    </>
  )
}

function shortOrFull(style: ReturnType<KindFieldsProps['field']>) {
  return { ...style, value: style.value === 'full' ? '' : style.value }
}

function SmsFields({ field }: OwnFields) {
  const words = text.channels.settings.sms
  const method = field('method')
  return (
    <>
      <TextArea label={words.to} mono rows={2} hint={words.toHint} {...field('to')} />
      <div className={styles.methodAndAddress}>
        <Select
          label={words.method}
          options={methods}
          {...method}
          value={method.value === 'POST' ? '' : method.value}
        />
        <TextField label={words.address} mono placeholder={words.addressExample} {...field('url')} />
      </div>
      <TextArea
        label={words.headers}
        mono
        rows={2}
        placeholder="Content-Type: application/json"
        hint={words.headersHint}
        {...field('headers')}
      />
      <TextArea
        label={words.body}
        mono
        rows={2}
        placeholder={'{"to":"{to}","text":"{text}"}'}
        hint={words.bodyHint}
        {...field('body')}
      />
    </>
  )
}

/** The certificate authority that is trusted besides the public ones: seldom needed, so folded away until it is. */
export function Authority({ field }: OwnFields) {
  const words = text.channels.settings.authority
  const authority = field('authority')
  const isUsed = authority.value !== '' || authority.problem !== undefined
  return (
    <details className={styles.more} open={isUsed || undefined}>
      <summary>{words.title}</summary>
      <TextArea
        label={words.certificate}
        mono
        rows={3}
        placeholder="-----BEGIN CERTIFICATE-----"
        hint={words.certificateHint}
        {...authority}
      />
    </details>
  )
}
