import { useState } from 'react'
import type { Handover as HandoverNote, Shift } from '../../../shared/shift/record'
import { CopyButton } from '../../app/CopyButton'
import { saveToFile } from '../../app/save-to-file'
import { request, useCompanion } from '../../app/store'
import { showToast } from '../../app/toasts'
import { useSavedText } from '../../app/use-saved-text'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { EmptyState } from '../../ui/EmptyState'
import { TextArea } from '../../ui/TextArea'
import { Time } from '../../ui/Time'
import styles from './Handover.module.css'
import { HandoverText } from './HandoverText'
import { PastHandovers } from './PastHandovers'

/** The note that ends a shift, and the way to those of the shifts before. */
export function Handover({ shift }: { shift: Shift | null }) {
  const current = useCompanion((state) => state.shift?.id ?? state.handover?.shiftId ?? null)
  return (
    <>
      <CurrentHandover shift={shift} />
      {/* Another shift makes the handover before it a past one: the list is asked for anew. */}
      <PastHandovers key={current} />
    </>
  )
}

/** Drafted from the data, then written by the person who hands over. */
function CurrentHandover({ shift }: { shift: Shift | null }) {
  const handover = useCompanion((state) => state.handover)
  if (handover !== null && (shift === null || handover.shiftId === shift.id)) {
    return <Editor key={handover.draftedAt} handover={handover} />
  }
  return (
    <EmptyState
      title="No handover yet"
      sentence="The draft gathers the shift's alerts, what is still open, checklists and log entries. You edit it from there."
      action={
        <Button variant="primary" onClick={() => void request('handover.draft', null)}>
          Draft the handover
        </Button>
      }
    />
  )
}

function Editor({ handover }: { handover: HandoverNote }) {
  const { text, type, flush, field } = useSavedText(handover.markdown, (markdown) =>
    request('handover.save', { markdown }),
  )
  return (
    <div className={styles.handover}>
      <div className={styles.bar}>
        <small>
          Drafted <Time at={handover.draftedAt} />
          {handover.edited && (
            <>
              {' '}
              · saved <Time at={handover.savedAt} />
            </>
          )}
        </small>
        <div className={styles.actions}>
          <DraftAgain edited={handover.edited} />
          <CopyButton text={text} label="Copy the handover">
            Copy
          </CopyButton>
          <Button variant="primary" size="small" onClick={() => void exportNote(flush)}>
            Export…
          </Button>
        </div>
      </div>
      <div className={styles.columns}>
        <TextArea
          className={styles.editor}
          label="Handover in Markdown"
          labelHidden
          mono
          value={text}
          onChange={type}
          {...field}
        />
        <HandoverText label="Preview of the handover" text={text} />
      </div>
    </div>
  )
}

function DraftAgain({ edited }: { edited: boolean }) {
  const [asking, setAsking] = useState(false)
  const draft = async () => {
    setAsking(false)
    await request('handover.draft', null)
  }
  return (
    <>
      <Button variant="plain" size="small" onClick={() => (edited ? setAsking(true) : void draft())}>
        Draft again from the data
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        width="narrow"
        title="Replace what you wrote?"
        description="A new draft from the data takes the place of the note, and your changes to it are gone."
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Keep my note</Button>
            <Button variant="danger" onClick={() => void draft()}>
              Replace it
            </Button>
          </>
        }
      />
    </>
  )
}

async function exportNote(flush: () => void): Promise<void> {
  flush()
  const reply = await request('handover.export', null)
  if (!reply.ok || reply.value.outcome === 'cancelled') return
  if (reply.value.outcome === 'saved') {
    showToast({ level: 'information', sentence: `The handover was saved as ${reply.value.path}.` })
    return
  }
  saveToFile(reply.value.fileName, reply.value.text, 'text/markdown')
  showToast({
    level: 'information',
    sentence: `The handover was downloaded as ${reply.value.fileName}.`,
  })
}
