import { useState } from 'react'
import type { HandoverDraft } from '../../../shared/handover/record'
import { request, useCompanion } from '../../app/store'
import { showToast } from '../../app/toasts'
import { Button } from '../../ui/Button'
import { FolderDialog } from './FolderDialog'

/** Gives the handover away, into the folder that the team shares; asks for that folder first. */
export function GiveButton({ draft }: { draft: HandoverDraft }) {
  const folder = useCompanion((state) => state.handoverExchange.folder)
  const [asking, setAsking] = useState(false)
  const give = async () => {
    const reply = await request('handover.give', { shiftId: draft.shiftId })
    if (reply.ok)
      showToast({ level: 'information', sentence: 'The handover was given. Whoever takes over accepts it.' })
  }
  return (
    <>
      <Button
        variant="primary"
        size="small"
        onClick={() => (folder === null ? setAsking(true) : void give())}
      >
        {draft.noteId === null ? 'Hand over' : 'Hand over again'}
      </Button>
      <FolderDialog open={asking} onOpenChange={setAsking} />
    </>
  )
}
