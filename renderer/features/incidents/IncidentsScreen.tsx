import { Plus } from 'lucide-react'
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
  const keyCap = useKeyCap()
  const openButton = (
    <Button icon={<Plus />} shortcut={keyCap('incident.open')} onClick={open}>
      Open an incident
    </Button>
  )
  return (
    <Screen>
      <ScreenHeader
        title="Incidents"
        note={going === 0 ? 'None is open' : `${going} open`}
        actions={
          <>
            <ViewLinks
              label="Views of the incidents"
              links={[
                {
                  title: 'Incidents',
                  href: incidentsAddress.list,
                  current: view.kind === 'list' || view.kind === 'incident' || view.kind === 'report',
                },
                {
                  title: followUps === 0 ? 'Follow-ups' : `Follow-ups (${followUps})`,
                  href: incidentsAddress.followUps,
                  current: view.kind === 'follow-ups',
                },
                { title: 'Figures', href: incidentsAddress.figures, current: view.kind === 'figures' },
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
