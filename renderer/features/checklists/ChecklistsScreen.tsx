import { text } from '../../../shared/text/text'
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
  const { title, views } = text.checklists
  return (
    <Screen>
      <ScreenHeader
        title={title}
        note={agendaSummary(items)}
        actions={
          <ViewLinks
            label={views.label}
            links={[
              { title: views.today, href: checklistsAddress.today, current: view.kind === 'agenda' },
              { title: views.changes, href: checklistsAddress.changes, current: view.kind === 'changes' },
              { title: views.history, href: checklistsAddress.history, current: view.kind === 'history' },
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
