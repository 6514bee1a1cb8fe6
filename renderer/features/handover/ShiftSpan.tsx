import type { KeptHandover } from '../../../shared/handover/view'
import { Time } from '../../ui/Time'

/** Who had the watch, and from when to when. */
export function ShiftSpan({ shift }: { shift: Pick<KeptHandover, 'person' | 'startedAt' | 'endedAt'> }) {
  return (
    <>
      {shift.person}, <Time at={shift.startedAt} />
      {shift.endedAt !== null && (
        <>
          {' '}
          to <Time at={shift.endedAt} />
        </>
      )}
    </>
  )
}
