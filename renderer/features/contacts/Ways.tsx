import { Mail, Phone } from 'lucide-react'
import { text } from '../../../shared/text/text'
import { CopyButton } from '../../app/CopyButton'
import { openLink } from '../../app/open-link'
import { Button } from '../../ui/Button'
import { mailAddress, telephoneAddress } from './address'
import styles from './Ways.module.css'

/** A number to call or copy; told as missing where the runbook leaves it open. */
export function PhoneWay({ phone, who }: { phone: string | null; who: string }) {
  const words = text.contacts.ways
  if (phone === null) return <small>{words.noPhone}</small>
  return (
    <span className={styles.way}>
      <span className={styles.number}>{phone}</span>
      <span className={styles.actions}>
        <Button
          size="small"
          icon={<Phone />}
          aria-label={words.callNamed(who)}
          onClick={() => void openLink(telephoneAddress(phone))}
        >
          {words.call}
        </Button>
        <CopyButton text={phone} label={words.copyPhone(who)} />
      </span>
    </span>
  )
}

export function MailWay({ email, who }: { email: string | null; who: string }) {
  const words = text.contacts.ways
  if (email === null) return <small>{words.noEmail}</small>
  return (
    <span className={styles.way}>
      <span className={styles.mail}>{email}</span>
      <span className={styles.actions}>
        <Button
          size="small"
          icon={<Mail />}
          aria-label={words.mailNamed(who)}
          onClick={() => void openLink(mailAddress(email))}
        >
          {words.mail}
        </Button>
        <CopyButton text={email} label={words.copyEmail(who)} />
      </span>
    </span>
  )
}
