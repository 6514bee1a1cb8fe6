import { useState } from 'react'
import type { KeptHandover } from '../../../shared/handover/view'
import { goTo } from '../../app/navigation'
import { useCompanion } from '../../app/store'
import { useAsked } from '../../app/use-asked'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { TextField } from '../../ui/TextField'
import styles from './Handover.module.css'
import { addressOfHandover, detailOfComparison } from './handover-address'
import { ShiftSpan } from './ShiftSpan'

/** The handovers before the current one and those of others, newest first: to be found, read and compared. */
export function PastHandovers({ currentShiftIds }: { currentShiftIds: readonly string[] }) {
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const handovers = useListed(text).filter(({ id }) => !currentShiftIds.includes(id))
  if (handovers.length === 0 && text === '') return null
  const [later, earlier] = handovers.filter(({ id }) => chosen.includes(id))
  const choose = (id: string, wanted: boolean) =>
    setChosen(wanted ? [...chosen, id].slice(-2) : chosen.filter((one) => one !== id))
  return (
    <nav className={styles.lines} aria-labelledby="past-handovers">
      <div className={styles.bar}>
        <h2 id="past-handovers">Past handovers</h2>
        <div className={styles.actions}>
          <TextField
            label="Search past handovers"
            labelHidden
            type="search"
            placeholder="Search"
            maxLength={200}
            value={text}
            onChange={setText}
          />
          <Button
            size="small"
            disabled={earlier === undefined || later === undefined}
            onClick={() => {
              if (earlier && later) goTo('shift', detailOfComparison(earlier.id, later.id))
            }}
          >
            Compare two
          </Button>
        </div>
      </div>
      {handovers.length === 0 && <small>No handover has these words.</small>}
      <ul className={styles.list}>
        {handovers.map((handover) => (
          <li key={handover.id} className={styles.kept}>
            <Checkbox
              label="Compare"
              checked={chosen.includes(handover.id)}
              onChange={(wanted) => choose(handover.id, wanted)}
            />
            <a href={addressOfHandover(handover.id)}>
              <ShiftSpan shift={handover} />
            </a>
            {!handover.own && <small>from another laptop</small>}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function useListed(text: string): readonly KeptHandover[] {
  const exchange = useCompanion((state) => state.handoverExchange)
  return useAsked('handover.list', { text }, exchange).value?.handovers ?? []
}
