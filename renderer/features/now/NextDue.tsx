import { text } from '../../../shared/text/text'
import { addressOf } from '../../app/routes'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import { useScheduled } from './use-scheduled'

/** The checklist to do next: a late one before one that comes. */
export default function NextDue() {
  const next = useScheduled().find(({ state }) => state !== 'done')
  if (next === undefined || next.dueAt === null) return null
  const words = text.now.well
  const checklist = <a href={addressOf('checklists', next.checklist.key)}>{next.checklist.title}</a>
  const due = <Time at={next.dueAt} />
  return (
    <Sentence
      of={next.state === 'overdue' ? words.overdueSince(checklist, due) : words.nextDue(checklist, due)}
    />
  )
}
