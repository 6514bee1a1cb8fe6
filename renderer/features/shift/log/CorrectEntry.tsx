import { useState } from 'react'
import type { LogEntry } from '../../../../shared/log/entry'
import { parsePastTime } from '../../../../shared/log/past-time'
import { localTimestamp } from '../../../../shared/time/display'
import { attempt } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import { TextField } from '../../../ui/TextField'
import { useZone } from '../../../ui/Time'
import { EntryField } from './EntryField'

/** Writes a new version of an entry. */
export function CorrectEntry({ entry, onClose }: { entry: LogEntry; onClose: () => void }) {
  const zone = useZone()
  const shownTime = localTimestamp(entry.at, zone)
  const [text, setText] = useState(entry.text)
  const [time, setTime] = useState(shownTime)
  const changedTime = time.trim() === shownTime ? null : parsePastTime(time, Date.now(), zone)
  const ready = text.trim() !== '' && changedTime?.ok !== false
  const save = () =>
    attempt('log.correct', { id: entry.id, text, at: changedTime?.ok ? changedTime.at : null })
  return (
    <FormDialog
      title="Correct the entry"
      description="What it says now stays readable behind the corrected one."
      verb="Save the correction"
      ready={ready}
      act={save}
      onClose={onClose}
    >
      <EntryField label="Corrected entry" text={text} onType={setText} rows={4} />
      <TextField
        label="Time it happened"
        value={time}
        onChange={setTime}
        problem={changedTime?.ok === false ? changedTime.sentence : undefined}
      />
    </FormDialog>
  )
}
