import { useCallback, useEffect, useRef } from 'react'
import { attempt } from '../../../app/store'

const pause = 350

interface Unkept {
  text: string
  baseVersion: string
  timer: ReturnType<typeof setTimeout>
}

interface Draft {
  /** Takes what was typed over a version of the file; it is kept soon, also while the typing goes on. */
  keep: (text: string, baseVersion: string) => void
  /** There is nothing more to keep: it was saved, or is not wanted. */
  drop: (baseVersion: string) => void
}

/** Keeps what is typed into a file until it is saved, so that a crash or another screen loses nothing. */
export function useDraft(file: string): Draft {
  const unkept = useRef<Unkept | null>(null)

  const take = useCallback(() => {
    const waiting = unkept.current
    unkept.current = null
    clearTimeout(waiting?.timer)
    return waiting
  }, [])
  const flush = useCallback(() => {
    const waiting = take()
    if (waiting === null) return
    const { text, baseVersion } = waiting
    void attempt('runbook.saveDraft', { file, baseVersion, text })
  }, [file, take])
  const keep = useCallback(
    (text: string, baseVersion: string) => {
      const timer = unkept.current?.timer ?? setTimeout(flush, pause)
      unkept.current = { text, baseVersion, timer }
    },
    [flush],
  )
  const drop = useCallback(
    (baseVersion: string) => {
      take()
      void attempt('runbook.saveDraft', { file, baseVersion, text: null })
    },
    [file, take],
  )

  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  return { keep, drop }
}
