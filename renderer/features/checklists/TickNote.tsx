import type { Tick } from '../../../shared/shift/record'
import { Time } from '../../ui/Time'

/** Who settled an item, when and how: "Ines, 03:09", "Watchkeeper, 03:09 · Checkout API: 120 ms". */
export function TickNote({ tick }: { tick: Tick }) {
  return (
    <>
      {tick.state === 'not applicable' && <b>Not applicable · </b>}
      {tick.by}, <Time at={tick.at} />
      {tick.note !== null && ` · ${tick.note}`}
    </>
  )
}
