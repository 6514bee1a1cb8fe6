import { Clock } from 'lucide-react'
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { RequestInput } from '../../../../shared/contract'
import { parsePastTime } from '../../../../shared/log/past-time'
import { text } from '../../../../shared/text/text'
import { attempt, request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { useActionKeys } from '../../../app/use-action-keys'
import { useSavedText } from '../../../app/use-saved-text'
import { Button } from '../../../ui/Button'
import { Choice } from '../../../ui/Choice'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { Time, useZone } from '../../../ui/Time'
import styles from './EntryComposer.module.css'
import { type PastedPicture, picturePasted } from './pasted-picture'

const writeKeys = navigator.platform.startsWith('Mac') ? '⌘ Enter' : 'Ctrl Enter'
const forms = ['note', 'command'] as const

/** Where the timeline is written: a note, a command with its output, or a picture that is pasted. */
export function EntryComposer({ incidentId, draft }: { incidentId: string; draft: string }) {
  const words = text.incidents.timeline.composer
  const zone = useZone()
  const note = useSavedText(draft, (written) =>
    attempt('incident.saveDraft', { id: incidentId, text: written }),
  )
  const [form, setForm] = useState<'note' | 'command'>('note')
  const [command, setCommand] = useState('')
  const [output, setOutput] = useState('')
  const [picture, setPicture] = useState<PastedPicture | null>(null)
  const [time, setTime] = useState<string | null>(null)
  const [writing, setWriting] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useActionKeys({ 'incident.write': () => field.current?.focus() })

  const past = time === null || time.trim() === '' ? null : parsePastTime(time, Date.now(), zone)
  const content = contentOf()
  const write = async () => {
    if (content === null || writing || past?.ok === false) return
    setWriting(true)
    note.flush()
    const at = past?.ok ? past.at : null
    const reply = await request('incident.write', { id: incidentId, content, at, corrects: null })
    setWriting(false)
    if (!reply.ok) return
    if (content.kind !== 'command') note.clear()
    setCommand('')
    setOutput('')
    setPicture(null)
    setTime(null)
    field.current?.focus()
  }
  function contentOf(): RequestInput<'incident.write'>['content'] | null {
    if (picture !== null) return { kind: 'picture', ...picture, text: note.text.trim() }
    if (form === 'note') return note.text.trim() === '' ? null : { kind: 'note', text: note.text }
    return command.trim() === '' ? null : { kind: 'command', command, output }
  }
  const paste = async (event: ClipboardEvent) => {
    const pasted = await picturePasted(event)
    if (pasted === null) return
    if (pasted.ok) setPicture(pasted.value)
    else showToast({ level: 'problem', sentence: pasted.error })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void write()
  }
  return (
    <form
      className={styles.composer}
      aria-label={words.label}
      onPaste={(event) => void paste(event)}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void write()
      }}
    >
      {picture === null && (
        <Choice
          label={words.kind}
          value={form}
          options={forms.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={setForm}
        />
      )}
      {picture !== null && (
        <figure className={styles.picture}>
          <img src={`data:${picture.type};base64,${picture.base64}`} alt={words.pasted} />
          <Button size="small" onClick={() => setPicture(null)}>
            {words.leaveOut}
          </Button>
        </figure>
      )}
      {form === 'note' || picture !== null ? (
        <TextArea
          ref={field}
          label={words.entry}
          labelHidden
          rows={2}
          maxLength={20_000}
          placeholder={picture === null ? words.entryExample : words.pictureExample}
          value={note.text}
          onChange={note.type}
          {...note.field}
        />
      ) : (
        <>
          <TextArea
            ref={field}
            label={words.command}
            mono
            rows={1}
            maxLength={4_000}
            value={command}
            onChange={setCommand}
          />
          <TextArea
            label={words.output}
            mono
            rows={4}
            maxLength={200_000}
            value={output}
            onChange={setOutput}
          />
        </>
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
            hint={past?.ok ? <Time at={past.at} /> : words.emptyNow}
            problem={past?.ok === false ? past.sentence : undefined}
            value={time}
            onChange={setTime}
          />
        )}
        <small className={styles.hint}>
          {note.text === '' || form === 'command' ? words.help : note.saved ? words.saved : words.saving}
        </small>
        <Button
          variant="primary"
          type="submit"
          shortcut={writeKeys}
          disabled={content === null || writing || past?.ok === false}
        >
          {words.write}
        </Button>
      </div>
    </form>
  )
}
