import type { ChainContact } from '../../../shared/runbook/model'
import { Away } from './Away'
import styles from './Chain.module.css'
import { MailWay, PhoneWay } from './Ways'

/** The escalation chain as steps: who is called first stands first. */
export function Chain({ chain }: { chain: ChainContact[] }) {
  return (
    <section className={styles.chain} aria-labelledby="chain-title">
      <h2 id="chain-title">Escalation chain</h2>
      <ol className={styles.steps}>
        {chain.map((contact, index) => (
          <Step key={contact.line} contact={contact} number={index + 1} />
        ))}
      </ol>
    </section>
  )
}

function Step({ contact, number }: { contact: ChainContact; number: number }) {
  const who = contact.name ?? contact.role ?? `step ${number}`
  return (
    <li className={styles.step}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.person}>
        {contact.name === null ? (
          <span className={styles.unnamed}>No name in the runbook</span>
        ) : (
          <b>{contact.name}</b>
        )}
        <small>{contact.role ?? 'No role in the runbook'}</small>
        <small>{contact.backup === null ? 'No backup in the runbook' : `Backup: ${contact.backup}`}</small>
        <Away contact={contact} />
      </div>
      <div className={styles.ways}>
        <PhoneWay phone={contact.phone} who={who} />
        <MailWay email={contact.email} who={who} />
      </div>
    </li>
  )
}
