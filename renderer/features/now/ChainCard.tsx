import { useMemo } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { type Callable, contactName } from '../../../shared/alert/callable'
import { nextInChain } from '../../../shared/alert/escalation'
import { CopyButton } from '../../app/CopyButton'
import { addressOf } from '../../app/routes'
import { Card } from '../../ui/Card'
import { Countdown } from '../../ui/Countdown'
import { useNow } from '../../ui/clock'
import { Time } from '../../ui/Time'
import { useCallableChain } from '../alerts/use-chain'
import { CallButton } from './CallButton'
import styles from './SideCard.module.css'

/** Who is called next for the most pressing alert; while there is none, who is first. */
export function ChainCard({ alert }: { alert: Alert | null }) {
  const chain = useCallableChain()
  const now = useNow()
  const place = useMemo(() => placeIn(chain, alert, now), [chain, alert, now])
  return (
    <Card title={place.title}>
      {place.contact === null ? (
        <small>
          {place.nobody} <a href={addressOf('contacts')}>Contacts</a>
        </small>
      ) : (
        <Contact contact={place.contact} from={place.from} />
      )}
    </Card>
  )
}

function Contact({ contact, from }: { contact: Callable; from: number | null }) {
  const { name, role, phone, email, backup, standsInFor } = contact
  return (
    <>
      <div className={styles.row}>
        <div>
          <b>
            <bdi>{contactName(contact)}</bdi>
          </b>
          <small className={styles.below}>
            {name === null ? 'The runbook gives no name' : (role ?? 'The runbook gives no role')}
            {from !== null && (
              <>
                , from <Time at={from} />
              </>
            )}
          </small>
        </div>
        {from !== null && <Countdown label="Call in" overdueLabel="Call since" to={from} />}
      </div>
      {phone === null ? (
        <small>The runbook gives no phone number.</small>
      ) : (
        <div className={styles.row}>
          <span className={styles.phone}>{phone}</span>
          <span className={styles.buttons}>
            <CopyButton text={phone} label="Copy the phone number" />
            <CallButton phone={phone}>Call</CallButton>
          </span>
        </div>
      )}
      {email !== null && (
        <div className={styles.row}>
          <span>{email}</span>
          <CopyButton text={email} label="Copy the email address" />
        </div>
      )}
      {standsInFor !== null && <small>For {standsInFor}, who is away.</small>}
      {backup !== null && <small>Backup: {backup}</small>}
    </>
  )
}

interface Shown {
  title: string
  contact: Callable | null
  from: number | null
  /** Why there is no contact. */
  nobody: string
}

function placeIn(chain: readonly Callable[], alert: Alert | null, now: number): Shown {
  const nobody = 'The runbook names no escalation chain.'
  if (alert === null || chain.length === 0)
    return { title: 'First in the chain', contact: chain[0] ?? null, from: null, nobody }
  const { next, nextAt } = nextInChain(chain, alert, now)
  return {
    title: 'Next in the chain',
    contact: next,
    from: nextAt,
    nobody: 'The end of the chain is reached; nobody comes after.',
  }
}
