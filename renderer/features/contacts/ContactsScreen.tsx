import { Users } from 'lucide-react'
import { addressOf } from '../../app/routes'
import { useCompanion } from '../../app/store'
import { EmptyState } from '../../ui/EmptyState'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { Chain } from './Chain'
import { ExternalContacts } from './ExternalContacts'

export default function ContactsScreen() {
  const contacts = useCompanion((state) => state.runbook?.model.contacts)
  const chain = contacts?.chain ?? []
  const external = contacts?.external ?? []
  return (
    <Screen>
      <ScreenHeader title="Contacts" note="From the runbook" />
      {chain.length === 0 && external.length === 0 ? (
        <EmptyState
          icon={<Users />}
          title="The runbook names nobody to call"
          sentence="Write a table with the columns Role, Name, Phone, Email and Backup under a heading “Escalation chain”, first to call first, and one with Service, Contact, Phone and Account ID under “External contacts”."
          action={<a href={addressOf('runbook')}>Go to the runbook</a>}
        />
      ) : (
        <>
          {chain.length > 0 && <Chain chain={chain} />}
          {external.length > 0 && <ExternalContacts contacts={external} />}
        </>
      )}
    </Screen>
  )
}
