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

const securities = [
  { value: '', label: 'STARTTLS, or nothing is sent' },
  { value: 'tls', label: 'TLS from the start' },
  { value: 'none', label: 'None: in the clear' },
]
const styleChoices = [
  { value: '', label: 'In full' },
  { value: 'short', label: '160 characters, for a gateway to SMS' },
]
const methods = [
  { value: '', label: 'POST' },
  { value: 'PUT', label: 'PUT' },
  { value: 'GET', label: 'GET' },
]

/** The fields that only one kind of channel has. What is left empty takes the default that its placeholder names. */
export function KindFields({ form, field, onSigned }: KindFieldsProps) {
  switch (form.kind) {
    case 'slack':
      return null
    case 'pagerduty':
      return (
        <TextField
          label="Server"
          mono
          placeholder="https://events.pagerduty.com"
          hint="In the EU: https://events.eu.pagerduty.com"
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
          label={<span className={styles.choice}>Sign each message, so that the receiver can check it</span>}
          onChange={onSigned}
        />
      )
  }
}

type OwnFields = Pick<KindFieldsProps, 'field'>

function EmailFields({ field }: OwnFields) {
  const security = field('security')
  return (
    <>
      <div className={styles.two}>
        <TextField label="Mail server" mono placeholder="smtp.company.example" {...field('host')} />
        <TextField label="Port" mono inputMode="numeric" placeholder="587" {...field('port')} />
        <Select
          label="Protection on the way"
          options={securities}
          {...security}
          value={security.value === 'starttls' ? '' : security.value}
        />
        <TextField label="User" hint="Empty: the server asks for none." {...field('user')} />
      </div>
      <TextField label="From" mono placeholder="watchkeeper@company.example" {...field('from')} />
      <TextArea label="To" mono rows={2} hint="One address a line." {...field('to')} />
      <Select label="Length" options={styleChoices} {...shortOrFull(field('style'))} />
    </>
  )
}

function shortOrFull(style: ReturnType<KindFieldsProps['field']>) {
  return { ...style, value: style.value === 'full' ? '' : style.value }
}

function SmsFields({ field }: OwnFields) {
  const method = field('method')
  return (
    <>
      <TextArea label="To" mono rows={2} hint="One number a line." {...field('to')} />
      <div className={styles.methodAndAddress}>
        <Select
          label="Method"
          options={methods}
          {...method}
          value={method.value === 'POST' ? '' : method.value}
        />
        <TextField label="Address" mono placeholder="https://sms.example/send" {...field('url')} />
      </div>
      <TextArea
        label="Headers"
        mono
        rows={2}
        placeholder="Content-Type: application/json"
        hint="One a line. Write {secret} where the key or token belongs, as in Authorization: Bearer {secret}."
        {...field('headers')}
      />
      <TextArea
        label="Body"
        mono
        rows={2}
        placeholder={'{"to":"{to}","text":"{text}"}'}
        hint="{to} and {text} are filled in, written as the content type needs it."
        {...field('body')}
      />
    </>
  )
}

/** The certificate authority that is trusted besides the public ones: seldom needed, so folded away until it is. */
export function Authority({ field }: OwnFields) {
  const authority = field('authority')
  const isUsed = authority.value !== '' || authority.problem !== undefined
  return (
    <details className={styles.more} open={isUsed || undefined}>
      <summary>A certificate authority of your own</summary>
      <TextArea
        label="Certificate"
        mono
        rows={3}
        placeholder="-----BEGIN CERTIFICATE-----"
        hint="In PEM form; trusted besides the public ones."
        {...authority}
      />
    </details>
  )
}
