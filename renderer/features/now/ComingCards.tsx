import { ChecklistsCard } from './ChecklistsCard'
import { WindowCard } from './WindowCard'

/** What comes by the clock. It arrives after the alerts: counting in calendars takes a library of its own. */
export default function ComingCards() {
  return (
    <>
      <ChecklistsCard />
      <WindowCard />
    </>
  )
}
