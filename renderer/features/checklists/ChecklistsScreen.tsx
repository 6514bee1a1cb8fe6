import { useAgenda } from '../../app/use-agenda'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { ViewLinks } from '../../ui/ViewLinks'
import { AgendaView } from './AgendaView'
import { agendaSummary } from './agenda-view'
import { Changes } from './changes/Changes'
import { checklistsAddress, shownView } from './checklists-address'
import { History } from './history/History'

export default function ChecklistsScreen({ detail }: { detail: string | null }) {
  const items = useAgenda()
  const view = shownView(detail)
  return (
    <Screen>
      <ScreenHeader
        title="Checklists"
        note={agendaSummary(items)}
        actions={
          <ViewLinks
            label="Views of the checklists"
            links={[
              { title: 'Today', href: checklistsAddress.today, current: view.kind === 'agenda' },
              { title: 'Changes', href: checklistsAddress.changes, current: view.kind === 'changes' },
              { title: 'History', href: checklistsAddress.history, current: view.kind === 'history' },
            ]}
          />
        }
      />
      {view.kind === 'agenda' && <AgendaView items={items} chosenKey={view.checklistKey} />}
      {view.kind === 'changes' && <Changes chosenId={view.changeId} />}
      {view.kind === 'history' && <History />}
    </Screen>
  )
}
