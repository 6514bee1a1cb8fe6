import { useEffect, useState } from 'react'
import type { RequestReply } from '../../../shared/contract'
import { CopyButton } from '../../app/CopyButton'
import { addressOf } from '../../app/routes'
import { attempt } from '../../app/store'
import { EmptyState } from '../../ui/EmptyState'
import { Time } from '../../ui/Time'
import styles from './Handover.module.css'
import { HandoverText } from './HandoverText'
import { ShiftSpan } from './ShiftSpan'

type KeptHandover = RequestReply<'handover.read'>

/** The note of a shift that is over, to be read and copied. */
export function PastHandover({ shiftId }: { shiftId: string }) {
  const { handover, problem } = useKeptHandover(shiftId)
  const back = <a href={addressOf('shift', 'handover')}>Current and past handovers</a>
  if (problem !== null) {
    return <EmptyState title="This handover cannot be shown" sentence={problem} action={back} />
  }
  if (handover === null) return null
  return (
    <div className={styles.handover}>
      <div className={styles.bar}>
        <h2>
          Handover of <ShiftSpan shift={handover} />
        </h2>
        <div className={styles.actions}>
          <small>
            Saved <Time at={handover.savedAt} />
          </small>
          {back}
          <CopyButton text={handover.markdown} label="Copy the handover">
            Copy
          </CopyButton>
        </div>
      </div>
      <HandoverText className={styles.past} label="Past handover" text={handover.markdown} />
    </div>
  )
}

function useKeptHandover(shiftId: string): { handover: KeptHandover | null; problem: string | null } {
  const [handover, setHandover] = useState<KeptHandover | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    void attempt('handover.read', { shiftId }).then((reply) => {
      if (!wanted) return
      if (reply.ok) setHandover(reply.value)
      else setProblem(reply.error.sentence)
    })
    return () => {
      wanted = false
    }
  }, [shiftId])
  return { handover, problem }
}
