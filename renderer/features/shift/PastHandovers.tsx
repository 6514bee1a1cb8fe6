import { useEffect, useState } from 'react'
import type { RequestReply } from '../../../shared/contract'
import { request } from '../../app/store'
import { addressOfHandover } from './handover-address'
import styles from './PastHandovers.module.css'
import { ShiftSpan } from './ShiftSpan'

type Listed = RequestReply<'handover.list'>['handovers']

/** The handovers before the current one, newest first; nothing while there are none. */
export function PastHandovers() {
  const handovers = useListed()
  if (handovers.length === 0) return null
  return (
    <nav className={styles.list} aria-labelledby="past-handovers">
      <h2 id="past-handovers">Past handovers</h2>
      <ul>
        {handovers.map((handover) => (
          <li key={handover.shiftId}>
            <a href={addressOfHandover(handover.shiftId)}>
              <ShiftSpan shift={handover} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function useListed(): Listed {
  const [listed, setListed] = useState<Listed>([])
  useEffect(() => {
    let wanted = true
    void request('handover.list', null).then((reply) => {
      if (wanted && reply.ok) setListed(reply.value.handovers)
    })
    return () => {
      wanted = false
    }
  }, [])
  return listed
}
