import { useEffect, useRef } from 'react'
import { isTyping, screenForKey, screenKeys } from './keys'
import type { ScreenName } from './routes'
import { type Bindings, isDialogOpen, useKeys } from './use-keys'

interface FrameActions {
  onScreen: (screen: ScreenName) => void
  onSearch: () => void
  onHelp: () => void
}

/** How long g waits for its letter. */
const sequenceEnds = 1200

/** The keys that work on every screen. */
export function useFrameKeys({ onScreen, onSearch, onHelp }: FrameActions): void {
  const sequence = useRef<{ key: string; at: number } | null>(null)
  useSearchKey(onSearch)
  useLeavingFields()

  const bindings: Bindings = {
    '?': onHelp,
    g: ({ timeStamp }) => {
      sequence.current = { key: 'g', at: timeStamp }
    },
  }
  for (const key of screenKeys)
    bindings[key] = ({ timeStamp }) => {
      const before = sequence.current
      sequence.current = null
      const within = before !== null && timeStamp - before.at < sequenceEnds
      const screen = screenForKey(key, within ? before.key : null)
      if (screen === null) return false
      return onScreen(screen)
    }
  useKeys(bindings, 'before')
}

/** Escape leaves a field, so that the keys of the screen work again without a mouse. In a dialog it closes that. */
function useLeavingFields() {
  useEffect(() => {
    const onKeyDown = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' || !isTyping(target) || isDialogOpen()) return
      if (target instanceof HTMLElement) target.blur()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Ctrl K (Cmd K on a Mac) also works while a person types. */
function useSearchKey(onSearch: () => void) {
  const latest = useRef(onSearch)
  useEffect(() => {
    latest.current = onSearch
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
