import { useState } from 'react'
import type { Shift } from '../../../shared/shift/record'
import { addressOf } from '../../app/routes'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Time } from '../../ui/Time'

/** Ends the shift after asking, and points at the handover first. */
export function EndShift({ shift }: { shift: Shift }) {
  const handover = useCompanion((state) => state.handover)
  const [asking, setAsking] = useState(false)
  const drafted = handover !== null && handover.shiftId === shift.id
  const end = async () => {
    const reply = await request('shift.end', null)
    if (reply.ok) setAsking(false)
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>End the shift…</Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        width="narrow"
        title={`End the shift of ${shift.person}?`}
        description={
          drafted ? (
            <>
              The handover was last saved at <Time at={handover.savedAt} />.{' '}
              <a href={addressOf('shift', 'handover')} onClick={() => setAsking(false)}>
                Look at it once more
              </a>
            </>
          ) : (
            <>
              No handover has been drafted.{' '}
              <a href={addressOf('shift', 'handover')} onClick={() => setAsking(false)}>
                Draft the handover first
              </a>
            </>
          )
        }
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Stay on</Button>
            <Button variant="primary" onClick={() => void end()}>
              End the shift
            </Button>
          </>
        }
      />
    </>
  )
}
