import type { Tick } from '../../../shared/shift/record'
import { text } from '../../../shared/text/text'
import { Time } from '../../ui/Time'

/** Who settled an item, when and how: "Ines, 03:09", "Watchkeeper, 03:09 · Checkout API: 120 ms". */
export function TickNote({ tick }: { tick: Tick }) {
  return (
    <>
      {tick.state === 'not applicable' && <b>{`${text.checklists.item.notApplicable} · `}</b>}
      {`${tick.by}, `}
      <Time at={tick.at} />
      {tick.note !== null && ` · ${tick.note}`}
    </>
  )
}
