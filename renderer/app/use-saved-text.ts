import { useCallback, useEffect, useRef, useState } from 'react'

const pause = 350

interface SavedText {
  text: string
  /** Whether all that was typed is saved. */
  saved: boolean
  /** Takes what was typed; it is saved soon, also while the typing goes on. */
  type: (text: string) => void
  /** Saves at once what has not been saved. */
  flush: () => void
  /** Forgets the text; nothing that was waiting is saved. */
  clear: () => void
  /** For the field: while a person is in it, what another window writes is not put under their hands. */
  field: { onFocus: () => void; onBlur: () => void }
}

/**
 * A text that is saved as it is typed, and at the latest when its field or the window goes. `stored` is what main
 * has; when another window changes it, it is taken over as soon as nobody is in the field.
 */
export function useSavedText(stored: string, save: (text: string) => Promise<{ ok: boolean }>): SavedText {
  const [text, setText] = useState(stored)
  const [savedText, setSavedText] = useState(stored)
  const [occupied, setOccupied] = useState(false)
  const unsaved = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null)
  const latestSave = useRef(save)
  useEffect(() => {
    latestSave.current = save
  })

  const forget = useCallback(() => {
    clearTimeout(unsaved.current?.timer)
    unsaved.current = null
  }, [])
  const flush = useCallback(() => {
    if (unsaved.current === null) return
    const { text } = unsaved.current
    forget()
    void latestSave.current(text).then(({ ok }) => {
      if (ok) setSavedText(text)
    })
  }, [forget])
  const type = (next: string) => {
    setText(next)
    unsaved.current = { text: next, timer: unsaved.current?.timer ?? setTimeout(flush, pause) }
  }
  const clear = () => {
    forget()
    setText('')
    setSavedText('')
  }

  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])

  const saved = text === savedText
  const taken = useRef(stored)
  useEffect(() => {
    if (occupied || !saved || stored === taken.current) return
    taken.current = stored
    setText(stored)
    setSavedText(stored)
  }, [occupied, saved, stored])

  const field = {
    onFocus: () => setOccupied(true),
    onBlur: () => {
      setOccupied(false)
      flush()
    },
  }
  return { text, saved, type, flush, clear, field }
}
