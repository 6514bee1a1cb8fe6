import { Mail, Phone } from 'lucide-react'
import { CopyButton } from '../../app/CopyButton'
import { openLink } from '../../app/open-link'
import { Button } from '../../ui/Button'
import { mailAddress, telephoneAddress } from './address'
import styles from './Ways.module.css'

/** A number to call or copy; told as missing where the runbook leaves it open. */
export function PhoneWay({ phone, who }: { phone: string | null; who: string }) {
  if (phone === null) return <small>No phone in the runbook</small>
  return (
    <span className={styles.way}>
      <span className={styles.number}>{phone}</span>
      <span className={styles.actions}>
        <Button
          size="small"
          icon={<Phone />}
          aria-label={`Call ${who}`}
          onClick={() => void openLink(telephoneAddress(phone))}
        >
          Call
        </Button>
        <CopyButton text={phone} label={`Copy the phone number of ${who}`} />
      </span>
    </span>
  )
}

export function MailWay({ email, who }: { email: string | null; who: string }) {
  if (email === null) return <small>No email in the runbook</small>
  return (
    <span className={styles.way}>
      <span className={styles.mail}>{email}</span>
      <span className={styles.actions}>
        <Button
          size="small"
          icon={<Mail />}
          aria-label={`Mail ${who}`}
          onClick={() => void openLink(mailAddress(email))}
        >
          Mail
        </Button>
        <CopyButton text={email} label={`Copy the email address of ${who}`} />
      </span>
    </span>
  )
}
