import { RailCount } from './RailCount'
import { useAgenda } from './use-agenda'

/** How many checklists are due. It arrives late: counting in calendars takes a library of its own. */
export default function DueChecklists() {
  const due = useAgenda().filter(({ state }) => state === 'due' || state === 'overdue')
  return <RailCount number={due.length} of="due" pressing={due.some(({ state }) => state === 'overdue')} />
}
