import { useState } from 'react'
import type { Shift } from '../../../shared/shift/record'
import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import { addressOfHandover } from '../handover/handover-address'

/** Ends the shift after asking, and points at the handover first. */
export function EndShift({ shift }: { shift: Shift }) {
  const words = text.shift.end
  const handover = useCompanion(({ drafts }) => drafts.find(({ shiftId }) => shiftId === shift.id))
  const folder = useCompanion((state) => state.handoverExchange.folder)
  const [asking, setAsking] = useState(false)
  const canHandOver = handover !== undefined && folder !== null
  const end = async (handOver: boolean) => {
    if (handOver && !(await request('handover.give', { shiftId: shift.id })).ok) return
    const reply = await request('shift.end', { id: shift.id })
    if (reply.ok) setAsking(false)
  }
  const toHandover = (link: string) => (
    <a href={addressOfHandover(shift.id)} onClick={() => setAsking(false)}>
      {link}
    </a>
  )
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.button}</Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        width="narrow"
        title={words.title(shift.person)}
        description={
          handover !== undefined ? (
            <>
              <Sentence
                of={
                  handover.noteId === null
                    ? words.saved(<Time at={handover.savedAt} />)
                    : words.savedAndGiven(<Time at={handover.savedAt} />)
                }
              />{' '}
              {toHandover(words.lookAgain)}
            </>
          ) : (
            <>
              {words.notDrafted} {toHandover(words.draftFirst)}
            </>
          )
        }
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{words.stay}</Button>
            {canHandOver && (
              <Button variant="primary" onClick={() => void end(true)}>
                {words.handOverAndEnd}
              </Button>
            )}
            <Button variant={canHandOver ? 'default' : 'primary'} onClick={() => void end(false)}>
              {words.end}
            </Button>
          </>
        }
      />
    </>
  )
}
