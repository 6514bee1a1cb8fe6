import { useCallback, useEffect, useRef, useState } from 'react'
import { request, useCompanion } from '../../../app/store'

/** Typing is saved at the latest after this time, milliseconds, so that a crash loses no more. */
const pause = 350

interface LogDraft {
  text: string
  saved: boolean
  /** What another window typed at the same time, until the person decides. */
  conflict: string | null
  type: (text: string) => void
  /** Saves at once what has not been saved. */
  flush: () => Promise<void>
  /** Main has emptied the draft: the entry is written. */
  written: () => void
  /** The person decided about the other window's text: it is added below, or left out. */
  decide: (how: 'add it below' | 'leave it out') => void
  field: { onFocus: () => void; onBlur: () => void }
}

/**
 * The composer's text, saved as it is typed. What another window types is taken over while nobody types here; when
 * both type at once neither takes the other's place.
 */
export function useLogDraft(): LogDraft {
  const stored = useCompanion((state) => state.logDraft)
  const [text, setText] = useState(stored)
  /** The draft as this window last knew it to be stored. */
  const base = useRef(stored)
  const [saved, setSaved] = useState(true)
  const [conflict, setConflict] = useState<string | null>(null)
  const [occupied, setOccupied] = useState(false)
  const waiting = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null)
  const saving = useRef<Promise<void>>(Promise.resolve())

  const save = useCallback((next: string) => {
    saving.current = saving.current.then(async () => {
      const reply = await request('log.saveDraft', { text: next, base: base.current })
      if (!reply.ok) return
      if (reply.value.outcome === 'conflict') return setConflict(reply.value.text)
      base.current = next
      if (waiting.current === null) setSaved(true)
    })
    return saving.current
  }, [])
  const flush = useCallback(() => {
    if (waiting.current === null) return saving.current
    const { text: next, timer } = waiting.current
    clearTimeout(timer)
    waiting.current = null
    return save(next)
  }, [save])
  const type = (next: string) => {
    setText(next)
    setSaved(false)
    waiting.current = { text: next, timer: waiting.current?.timer ?? setTimeout(() => void flush(), pause) }
  }
  const decide = (how: 'add it below' | 'leave it out') => {
    if (conflict === null) return
    base.current = conflict
    setConflict(null)
    type(how === 'add it below' ? `${text}\n\n${conflict}` : text)
    void flush()
  }
  const written = () => {
    if (waiting.current !== null) clearTimeout(waiting.current.timer)
    waiting.current = null
    base.current = ''
    setText('')
    setSaved(true)
  }

  useEffect(() => {
    const atTheEnd = () => void flush()
    window.addEventListener('pagehide', atTheEnd)
    return () => {
      window.removeEventListener('pagehide', atTheEnd)
      atTheEnd()
    }
  }, [flush])
  useEffect(() => {
    if (occupied || !saved || conflict !== null || stored === base.current) return
    base.current = stored
    setText(stored)
  }, [occupied, saved, conflict, stored])

  const field = {
    onFocus: () => setOccupied(true),
    onBlur: () => {
      setOccupied(false)
      void flush()
    },
  }
  return { text, saved, conflict, type, flush, written, decide, field }
}
