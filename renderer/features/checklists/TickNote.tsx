import type { Tick } from '../../../shared/shift/record'
import { Time } from '../../ui/Time'

/** Who ticked an item, and when: "Ines, 03:09". */
export function TickNote({ tick }: { tick: Tick }) {
  return (
    <>
      {tick.by}, <Time at={tick.at} />
    </>
  )
}
