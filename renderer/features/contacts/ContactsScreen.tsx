import { Users } from 'lucide-react'
import { text } from '../../../shared/text/text'
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
  const words = text.contacts
  return (
    <Screen>
      <ScreenHeader title={words.title} note={words.source} />
      {chain.length === 0 && external.length === 0 ? (
        <EmptyState
          icon={<Users />}
          title={words.none.title}
          sentence={words.none.sentence}
          action={<a href={addressOf('runbook')}>{words.none.goToRunbook}</a>}
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
