import { useState } from 'react'
import type { Shift } from '../../../shared/shift/record'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Time } from '../../ui/Time'
import { addressOfHandover } from '../handover/handover-address'

/** Ends the shift after asking, and points at the handover first. */
export function EndShift({ shift }: { shift: Shift }) {
  const handover = useCompanion(({ drafts }) => drafts.find(({ shiftId }) => shiftId === shift.id))
  const folder = useCompanion((state) => state.handoverExchange.folder)
  const [asking, setAsking] = useState(false)
  const canHandOver = handover !== undefined && folder !== null
  const end = async (handOver: boolean) => {
    if (handOver && !(await request('handover.give', { shiftId: shift.id })).ok) return
    const reply = await request('shift.end', { id: shift.id })
    if (reply.ok) setAsking(false)
  }
  const toHandover = (words: string) => (
    <a href={addressOfHandover(shift.id)} onClick={() => setAsking(false)}>
      {words}
    </a>
  )
  return (
    <>
      <Button onClick={() => setAsking(true)}>End the shift…</Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        width="narrow"
        title={`End the shift of ${shift.person}?`}
        description={
          handover !== undefined ? (
            <>
              The handover was last saved at <Time at={handover.savedAt} />
              {handover.noteId === null ? ' and has not been given to anybody.' : ' and was given.'}{' '}
              {toHandover('Look at it once more')}
            </>
          ) : (
            <>No handover has been drafted. {toHandover('Draft the handover first')}</>
          )
        }
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Stay on</Button>
            {canHandOver && (
              <Button variant="primary" onClick={() => void end(true)}>
                Hand over and end
              </Button>
            )}
            <Button variant={canHandOver ? 'default' : 'primary'} onClick={() => void end(false)}>
              End the shift
            </Button>
          </>
        }
      />
    </>
  )
}
