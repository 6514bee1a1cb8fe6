import type { KeptHandover } from '../../../shared/handover/view'
import { text } from '../../../shared/text/text'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'

/** Who had the watch, and from when to when. */
export function ShiftSpan({ shift }: { shift: Pick<KeptHandover, 'person' | 'startedAt' | 'endedAt'> }) {
  const words = text.handover.past
  const start = <Time at={shift.startedAt} />
  return (
    <Sentence
      of={
        shift.endedAt === null
          ? words.span(shift.person, start)
          : words.spanTo(shift.person, start, <Time at={shift.endedAt} />)
      }
    />
  )
}
