import { useState } from 'react'
import type { LogEntry } from '../../../../shared/log/entry'
import { parsePastTime } from '../../../../shared/log/past-time'
import { localTimestamp } from '../../../../shared/time/display'
import { attempt } from '../../../app/store'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextField } from '../../../ui/TextField'
import { useZone } from '../../../ui/Time'
import { EntryField } from './EntryField'

/** Writes a new version of an entry. */
export function CorrectEntry({ entry, onClose }: { entry: LogEntry; onClose: () => void }) {
  const zone = useZone()
  const shownTime = localTimestamp(entry.at, zone)
  const [text, setText] = useState(entry.text)
  const [time, setTime] = useState(shownTime)
  const [failure, setFailure] = useState<string | null>(null)
  const changedTime = time.trim() === shownTime ? null : parsePastTime(time, Date.now(), zone)
  const ready = text.trim() !== '' && changedTime?.ok !== false
  const save = async () => {
    if (!ready) return
    const at = changedTime?.ok ? changedTime.at : null
    const reply = await attempt('log.correct', { id: entry.id, text, at })
    if (reply.ok) onClose()
    else setFailure(reply.error.sentence)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title="Correct the entry"
      description="What it says now stays readable behind the corrected one."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={!ready} onClick={() => void save()}>
            Save the correction
          </Button>
        </>
      }
    >
      <EntryField label="Corrected entry" text={text} onType={setText} onDone={() => void save()} rows={4} />
      <TextField
        label="Time it happened"
        value={time}
        onChange={setTime}
        problem={changedTime?.ok === false ? changedTime.sentence : undefined}
      />
      {failure !== null && <Banner kind="problem">{failure}</Banner>}
    </Dialog>
  )
}
