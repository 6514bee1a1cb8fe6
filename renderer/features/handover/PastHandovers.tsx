import { useState } from 'react'
import type { KeptHandover } from '../../../shared/handover/view'
import { text } from '../../../shared/text/text'
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
  const words = text.handover.past
  const [sought, setSought] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const handovers = useListed(sought).filter(({ id }) => !currentShiftIds.includes(id))
  if (handovers.length === 0 && sought === '') return null
  const [later, earlier] = handovers.filter(({ id }) => chosen.includes(id))
  const choose = (id: string, wanted: boolean) =>
    setChosen(wanted ? [...chosen, id].slice(-2) : chosen.filter((one) => one !== id))
  return (
    <nav className={styles.lines} aria-labelledby="past-handovers">
      <div className={styles.bar}>
        <h2 id="past-handovers">{words.title}</h2>
        <div className={styles.actions}>
          <TextField
            label={words.search}
            labelHidden
            type="search"
            placeholder={words.searchHint}
            maxLength={200}
            value={sought}
            onChange={setSought}
          />
          <Button
            size="small"
            disabled={earlier === undefined || later === undefined}
            onClick={() => {
              if (earlier && later) goTo('shift', detailOfComparison(earlier.id, later.id))
            }}
          >
            {words.compareTwo}
          </Button>
        </div>
      </div>
      {handovers.length === 0 && <small>{words.noneFound}</small>}
      <ul className={styles.list}>
        {handovers.map((handover) => (
          <li key={handover.id} className={styles.kept}>
            <Checkbox
              label={words.compare}
              checked={chosen.includes(handover.id)}
              onChange={(wanted) => choose(handover.id, wanted)}
            />
            <a href={addressOfHandover(handover.id)}>
              <ShiftSpan shift={handover} />
            </a>
            {!handover.own && <small>{words.fromElsewhere}</small>}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function useListed(sought: string): readonly KeptHandover[] {
  const exchange = useCompanion((state) => state.handoverExchange)
  return useAsked('handover.list', { text: sought }, exchange).value?.handovers ?? []
}
