import { createContext, useContext } from 'react'

/** Tells once when an element has come near to what is seen of its parent, which scrolls. */
export interface Nearness {
  watch: (element: HTMLElement, onNear: () => void) => () => void
}

/** How far ahead of the eye parts are made, in pixels. */
export const ahead = 1200

/** One observer for all parts of a text. */
export function createNearness(): Nearness {
  const waiting = new Map<Element, () => void>()
  let observer: IntersectionObserver | null = null
  const observerIn = (root: HTMLElement | null) =>
    new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) waiting.get(target)?.()
      },
      { root, rootMargin: `${ahead}px` },
    )
  return {
    watch(element, onNear) {
      observer ??= observerIn(element.parentElement)
      waiting.set(element, onNear)
      observer.observe(element)
      return () => {
        waiting.delete(element)
        observer?.unobserve(element)
        if (waiting.size > 0) return
        observer?.disconnect()
        observer = null
      }
    },
  }
}

const NearnessContext = createContext(createNearness())
export const NearnessProvider = NearnessContext.Provider

export function useNearness(): Nearness {
  return useContext(NearnessContext)
}
