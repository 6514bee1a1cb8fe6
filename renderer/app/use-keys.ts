import { useEffect, useRef } from 'react'
import { isTyping } from './keys'

/** What a key does; `false` leaves it to others. */
export type Action = (event: KeyboardEvent) => unknown
export type Bindings = Record<string, Action>

/**
 * Keys of a screen: "a", "/", "Escape". They rest while a person types or a dialog is open. The frame's come
 * `before` those of the screens.
 */
export function useKeys(bindings: Bindings, order: 'before' | 'after' = 'after'): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (isTyping(event.target) || isDialogOpen()) return
      const action = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (action && action(event) !== false) event.preventDefault()
    }
    const options = { capture: order === 'before' }
    window.addEventListener('keydown', onKeyDown, options)
    return () => window.removeEventListener('keydown', onKeyDown, options)
  }, [order])
}

/** While one, or a menu, is open, keys are its own. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
}
