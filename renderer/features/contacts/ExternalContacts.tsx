import type { ExternalContact } from '../../../shared/runbook/model'
import { CopyButton } from '../../app/CopyButton'
import styles from './ExternalContacts.module.css'
import { MailWay, PhoneWay } from './Ways'

/** Whom to call outside the team, with the account that they will ask for. */
export function ExternalContacts({ contacts }: { contacts: ExternalContact[] }) {
  const someMail = contacts.some((contact) => contact.email !== null)
  return (
    <section className={styles.external} aria-labelledby="external-title">
      <h2 id="external-title">External contacts</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroller} aria-label="Table of external contacts" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">Contact</th>
              <th scope="col">Phone</th>
              {someMail && <th scope="col">Email</th>}
              <th scope="col">Account ID</th>
            </tr>
          </thead>
          <tbody>
            {contacts.map((contact) => (
              <tr key={contact.line}>
                <th scope="row">{contact.service}</th>
                <td>{contact.contact ?? <small>No contact in the runbook</small>}</td>
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
  if (accountId === null) return <small>No account ID in the runbook</small>
  return (
    <span className={styles.account}>
      <code>{accountId}</code>
      <CopyButton text={accountId} label={`Copy the account ID at ${service}`} />
    </span>
  )
}
