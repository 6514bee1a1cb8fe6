import { useState } from 'react'
import type { LogEntry } from '../../../../shared/log/entry'
import { parsePastTime } from '../../../../shared/log/past-time'
import { text } from '../../../../shared/text/text'
import { localTimestamp } from '../../../../shared/time/display'
import { attempt } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import { TextField } from '../../../ui/TextField'
import { useZone } from '../../../ui/Time'
import { EntryField } from './EntryField'

/** Writes a new version of an entry. */
export function CorrectEntry({ entry, onClose }: { entry: LogEntry; onClose: () => void }) {
  const words = text.log.correct
  const zone = useZone()
  const shownTime = localTimestamp(entry.at, zone)
  const [written, setWritten] = useState(entry.text)
  const [time, setTime] = useState(shownTime)
  const changedTime = time.trim() === shownTime ? null : parsePastTime(time, Date.now(), zone)
  const ready = written.trim() !== '' && changedTime?.ok !== false
  const save = () =>
    attempt('log.correct', { id: entry.id, text: written, at: changedTime?.ok ? changedTime.at : null })
  return (
    <FormDialog
      title={words.title}
      description={words.description}
      verb={words.verb}
      ready={ready}
      act={save}
      onClose={onClose}
    >
      <EntryField label={words.label} text={written} onType={setWritten} rows={4} />
      <TextField
        label={text.log.composer.time}
        value={time}
        onChange={setTime}
        problem={changedTime?.ok === false ? changedTime.sentence : undefined}
      />
    </FormDialog>
  )
}
