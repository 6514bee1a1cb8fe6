import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { request, useCompanion } from '../../app/store'
import { useKeys } from '../../app/use-keys'
import { useSavedText } from '../../app/use-saved-text'
import { Button } from '../../ui/Button'
import { TextArea } from '../../ui/TextArea'
import styles from './Composer.module.css'

const writeKeys = navigator.platform.startsWith('Mac') ? '⌘ Enter' : 'Ctrl Enter'

/** Where a log entry is written. What is typed survives a restart before it is written. */
export function Composer({ focused }: { focused: boolean }) {
  const draft = useCompanion((state) => state.logDraft)
  const { text, saved, type, flush, clear, field } = useSavedText(draft, (text) =>
    request('log.saveDraft', { text }),
  )
  const [writing, setWriting] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useKeys({ n: () => area.current?.focus() })
  useEffect(() => {
    if (focused) area.current?.focus()
  }, [focused])

  const write = async () => {
    if (text.trim() === '' || writing) return
    setWriting(true)
    flush()
    const reply = await request('log.write', { text })
    setWriting(false)
    if (!reply.ok) return
    clear()
    void request('log.saveDraft', { text: '' })
    area.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void write()
  }
  return (
    <div className={styles.composer}>
      <TextArea
        ref={area}
        label="New entry"
        labelHidden
        placeholder="What happened, what you did, what is still open"
        rows={2}
        maxLength={20_000}
        value={text}
        onChange={type}
        {...field}
        onKeyDown={onKeyDown}
        readOnly={writing}
      />
      <div className={styles.actions}>
        <small>{composerHint(text, saved)}</small>
        <Button
          variant="primary"
          shortcut={writeKeys}
          disabled={text.trim() === '' || writing}
          onClick={() => void write()}
        >
          Write
        </Button>
      </div>
    </div>
  )
}

function composerHint(text: string, saved: boolean): string {
  if (text === '') return 'Saved as you type. Press N to come here.'
  return saved ? 'Saved, not yet in the log.' : 'Saving…'
}
