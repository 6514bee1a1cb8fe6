import { Clock } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { parsePastTime } from '../../../../shared/log/past-time'
import { text } from '../../../../shared/text/text'
import { attempt } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { useActionKeys } from '../../../app/use-action-keys'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'
import { Time, useZone } from '../../../ui/Time'
import styles from './Composer.module.css'
import { EntryField, type EntryFieldHandle } from './EntryField'
import { useLogDraft } from './use-log-draft'

const writeKeys = navigator.platform.startsWith('Mac') ? '⌘ Enter' : 'Ctrl Enter'

/** Where a log entry is written, of now or of a time in the past. What is typed survives a crash. */
export function Composer({ focused }: { focused: boolean }) {
  const words = text.log.composer
  const { text: typed, saved, conflict, type, flush, written, decide, field } = useLogDraft()
  const [writing, setWriting] = useState(false)
  const [time, setTime] = useState<string | null>(null)
  const zone = useZone()
  const entry = useRef<EntryFieldHandle>(null)
  useActionKeys({ 'log.write': () => entry.current?.focus() })
  useEffect(() => {
    if (focused) entry.current?.focus()
  }, [focused])

  const past = time === null || time.trim() === '' ? null : parsePastTime(time, Date.now(), zone)
  const ready = typed.trim() !== '' && !writing && conflict === null && past?.ok !== false
  const write = async () => {
    if (!ready) return
    setWriting(true)
    await flush()
    const reply = await attempt('log.write', { text: typed, at: past?.ok ? past.at : null })
    setWriting(false)
    if (!reply.ok) return showToast({ level: 'problem', sentence: reply.error.sentence })
    written()
    setTime(null)
    entry.current?.focus()
  }
  return (
    <div className={styles.composer}>
      <EntryField
        ref={entry}
        label={words.label}
        text={typed}
        onType={type}
        onDone={() => void write()}
        readOnly={writing}
        {...field}
      />
      {conflict !== null && (
        <Banner kind="problem">
          {words.conflict(conflict)}{' '}
          <Button size="small" onClick={() => decide('add it below')}>
            {words.addBelow}
          </Button>{' '}
          <Button size="small" variant="plain" onClick={() => decide('leave it out')}>
            {words.leaveOut}
          </Button>
        </Banner>
      )}
      <div className={styles.actions}>
        {time === null ? (
          <Button variant="plain" size="small" icon={<Clock />} onClick={() => setTime('')}>
            {words.anotherTime}
          </Button>
        ) : (
          <TextField
            className={styles.time}
            label={words.time}
            labelHidden
            autoFocus
            placeholder={text.log.times.example}
            hint={past?.ok ? <Time at={past.at} /> : words.timeHint}
            problem={past?.ok === false ? past.sentence : undefined}
            value={time}
            onChange={setTime}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTime(null)
              if (event.key === 'Enter') void write()
            }}
          />
        )}
        <small className={styles.hint}>{composerHint(typed, saved)}</small>
        <Button variant="primary" shortcut={writeKeys} disabled={!ready} onClick={() => void write()}>
          {words.write}
        </Button>
      </div>
    </div>
  )
}

function composerHint(typed: string, saved: boolean): string {
  const words = text.log.composer
  if (typed === '') return words.hint
  return saved ? words.saved : words.saving
}
