import { addressOf } from '../../app/routes'
import { Time } from '../../ui/Time'
import { useScheduled } from './use-scheduled'

/** The checklist to do next: a late one before one that comes. */
export default function NextDue() {
  const next = useScheduled().find(({ state }) => state !== 'done')
  if (next === undefined || next.dueAt === null) return null
  return (
    <>
      {next.state === 'overdue' ? 'Overdue: ' : 'Next: '}
      <a href={addressOf('checklists', next.checklist.key)}>{next.checklist.title}</a>,{' '}
      {next.state === 'overdue' ? 'since' : 'due'} <Time at={next.dueAt} />.
    </>
  )
}
