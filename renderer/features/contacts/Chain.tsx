import type { ChainContact } from '../../../shared/runbook/model'
import { text } from '../../../shared/text/text'
import { Away } from './Away'
import styles from './Chain.module.css'
import { MailWay, PhoneWay } from './Ways'

/** The escalation chain as steps: who is called first stands first. */
export function Chain({ chain }: { chain: ChainContact[] }) {
  return (
    <section className={styles.chain} aria-labelledby="chain-title">
      <h2 id="chain-title">{text.contacts.chain.title}</h2>
      <ol className={styles.steps}>
        {chain.map((contact, index) => (
          <Step key={contact.line} contact={contact} number={index + 1} />
        ))}
      </ol>
    </section>
  )
}

function Step({ contact, number }: { contact: ChainContact; number: number }) {
  const words = text.contacts.chain
  const who = contact.name ?? contact.role ?? words.step(number)
  return (
    <li className={styles.step}>
      <span className={styles.number} aria-hidden="true">
        {number}
      </span>
      <div className={styles.person}>
        {contact.name === null ? (
          <span className={styles.unnamed}>{words.noName}</span>
        ) : (
          <b>{contact.name}</b>
        )}
        <small>{contact.role ?? words.noRole}</small>
        <small>{contact.backup === null ? words.noBackup : words.backup(contact.backup)}</small>
        <Away contact={contact} />
      </div>
      <div className={styles.ways}>
        <PhoneWay phone={contact.phone} who={who} />
        <MailWay email={contact.email} who={who} />
      </div>
    </li>
  )
}
