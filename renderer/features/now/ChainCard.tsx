import { useMemo } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { type Callable, contactName } from '../../../shared/alert/callable'
import { nextInChain } from '../../../shared/alert/escalation'
import { text } from '../../../shared/text/text'
import { CopyButton } from '../../app/CopyButton'
import { addressOf } from '../../app/routes'
import { Card } from '../../ui/Card'
import { Countdown } from '../../ui/Countdown'
import { useNow } from '../../ui/clock'
import { Sentence } from '../../ui/Sentence'
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
          {place.nobody} <a href={addressOf('contacts')}>{text.now.chain.contacts}</a>
        </small>
      ) : (
        <Contact contact={place.contact} from={place.from} />
      )}
    </Card>
  )
}

function Contact({ contact, from }: { contact: Callable; from: number | null }) {
  const { name, role, phone, email, backup, standsInFor } = contact
  const words = text.now.chain
  const who = name === null ? words.noName : (role ?? words.noRole)
  return (
    <>
      <div className={styles.row}>
        <div>
          <b>
            <bdi>{contactName(contact)}</bdi>
          </b>
          <small className={styles.below}>
            {from === null ? who : <Sentence of={words.whoFrom(who, <Time at={from} />)} />}
          </small>
        </div>
        {from !== null && <Countdown label={words.callIn} overdueLabel={words.callSince} to={from} />}
      </div>
      {phone === null ? (
        <small>{words.noPhone}</small>
      ) : (
        <div className={styles.row}>
          <span className={styles.phone}>{phone}</span>
          <span className={styles.buttons}>
            <CallButton phone={phone}>{words.call}</CallButton>
            <CopyButton text={phone} label={words.copyPhone} className={styles.atEdge} />
          </span>
        </div>
      )}
      {email !== null && (
        <div className={styles.row}>
          <span>{email}</span>
          <CopyButton text={email} label={words.copyEmail} className={styles.atEdge} />
        </div>
      )}
      {standsInFor !== null && <small>{words.standsIn(standsInFor)}</small>}
      {backup !== null && <small>{words.backup(backup)}</small>}
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
  const words = text.now.chain
  if (alert === null || chain.length === 0)
    return { title: words.first, contact: chain[0] ?? null, from: null, nobody: words.none }
  const { next, nextAt } = nextInChain(chain, alert, now)
  return {
    title: words.next,
    contact: next,
    from: nextAt,
    nobody: words.endReached,
  }
}
