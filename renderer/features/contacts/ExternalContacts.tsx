import type { ExternalContact } from '../../../shared/runbook/model'
import { text } from '../../../shared/text/text'
import { CopyButton } from '../../app/CopyButton'
import styles from './ExternalContacts.module.css'
import { MailWay, PhoneWay } from './Ways'

/** Whom to call outside the team, with the account that they will ask for. */
export function ExternalContacts({ contacts }: { contacts: ExternalContact[] }) {
  const words = text.contacts.external
  const someMail = contacts.some((contact) => contact.email !== null)
  return (
    <section className={styles.external} aria-labelledby="external-title">
      <h2 id="external-title">{words.title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroller} aria-label={words.table} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.columns.service}</th>
              <th scope="col">{words.columns.contact}</th>
              <th scope="col">{words.columns.phone}</th>
              {someMail && <th scope="col">{words.columns.email}</th>}
              <th scope="col">{words.columns.accountId}</th>
            </tr>
          </thead>
          <tbody>
            {contacts.map((contact) => (
              <tr key={contact.line}>
                <th scope="row">{contact.service}</th>
                <td>{contact.contact ?? <small>{words.noContact}</small>}</td>
                <td>
                  <PhoneWay phone={contact.phone} who={contact.service} />
                </td>
                {someMail && (
                  <td>
                    <MailWay email={contact.email} who={contact.service} />
                  </td>
                )}
                <td>
                  <Account contact={contact} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function Account({ contact: { accountId, service } }: { contact: ExternalContact }) {
  const words = text.contacts.external
  if (accountId === null) return <small>{words.noAccountId}</small>
  return (
    <span className={styles.account}>
      <code>{accountId}</code>
      <CopyButton text={accountId} label={words.copyAccountId(service)} />
    </span>
  )
}
