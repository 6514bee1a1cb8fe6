import { useState } from 'react'
import type { HandoverDraft } from '../../../shared/handover/record'
import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { showToast } from '../../app/toasts'
import { Button } from '../../ui/Button'
import { FolderDialog } from './FolderDialog'

/** Gives the handover away, into the folder that the team shares; asks for that folder first. */
export function GiveButton({ draft }: { draft: HandoverDraft }) {
  const words = text.handover.draft
  const folder = useCompanion((state) => state.handoverExchange.folder)
  const [asking, setAsking] = useState(false)
  const give = async () => {
    const reply = await request('handover.give', { shiftId: draft.shiftId })
    if (reply.ok) showToast({ level: 'information', sentence: words.given })
  }
  return (
    <>
      <Button
        variant="primary"
        size="small"
        onClick={() => (folder === null ? setAsking(true) : void give())}
      >
        {draft.noteId === null ? words.give : words.giveAgain}
      </Button>
      <FolderDialog open={asking} onOpenChange={setAsking} />
    </>
  )
}
