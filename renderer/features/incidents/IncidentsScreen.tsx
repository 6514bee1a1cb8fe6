import { Plus } from 'lucide-react'
import { text } from '../../../shared/text/text'
import { useCompanion } from '../../app/store'
import { useActionKeys, useKeyCap } from '../../app/use-action-keys'
import { useKeys } from '../../app/use-keys'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { ScreenHeader } from '../../ui/ScreenHeader'
import { ViewLinks } from '../../ui/ViewLinks'
import { askForIncident } from './asked'
import { Figures } from './figures/Figures'
import { FollowUps } from './follow-ups/FollowUps'
import { IncidentList } from './IncidentList'
import { incidentsAddress, shownView } from './incidents-address'
import { IncidentPane } from './pane/IncidentPane'
import { Report } from './report/Report'

export default function IncidentsScreen({ detail }: { detail: string | null }) {
  const view = shownView(detail)
  const going = useCompanion(
    ({ incidents }) => Object.values(incidents).filter(({ end }) => end === null).length,
  )
  const followUps = useCompanion((state) => Object.keys(state.followUps).length)
  const open = () => askForIncident([])
  const back = () => {
    window.location.hash = view.kind === 'report' ? incidentsAddress.incident(view.id) : incidentsAddress.list
  }
  useKeys({ Escape: back })
  useActionKeys({ 'incident.open': open })
  const words = text.incidents
  const keyCap = useKeyCap()
  const openButton = (
    <Button icon={<Plus />} shortcut={keyCap('incident.open')} onClick={open}>
      {words.open}
    </Button>
  )
  return (
    <Screen>
      <ScreenHeader
        title={words.title}
        note={words.openCount(going)}
        actions={
          <>
            <ViewLinks
              label={words.views.label}
              links={[
                {
                  title: words.views.list,
                  href: incidentsAddress.list,
                  current: view.kind === 'list' || view.kind === 'incident' || view.kind === 'report',
                },
                {
                  title: words.views.followUps(followUps),
                  href: incidentsAddress.followUps,
                  current: view.kind === 'follow-ups',
                },
                {
                  title: words.views.figures,
                  href: incidentsAddress.figures,
                  current: view.kind === 'figures',
                },
              ]}
            />
            {openButton}
          </>
        }
      />
      {view.kind === 'list' && <IncidentList onOpen={open} />}
      {view.kind === 'incident' && <IncidentPane key={view.id} id={view.id} />}
      {view.kind === 'report' && <Report key={view.id} id={view.id} />}
      {view.kind === 'follow-ups' && <FollowUps />}
      {view.kind === 'figures' && <Figures />}
    </Screen>
  )
}
