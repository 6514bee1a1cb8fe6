import { type RefObject, useEffect } from 'react'
import './found.css'
import type { Place } from './places'
import { rangesIn } from './ranges'

/** What is looked for in the text, and the place that was gone to. */
export interface Finding {
  words: string
  place: Place | null
}

const waysToScroll = ['wheel', 'pointerdown', 'touchmove', 'keydown'] as const

/** Marks what is looked for wherever it is on screen, and brings the place that was gone to into view. */
export function useMarkedPlaces(scroller: RefObject<HTMLElement | null>, finding: Finding | null): void {
  useEffect(() => {
    const text = scroller.current
    if (text === null || finding === null || !('highlights' in CSS)) return
    const { words, place } = finding
    const mark = () => {
      const here = place === null ? null : rangeAt(text, words, place)
      CSS.highlights.set('found', new Highlight(...rangesIn(text, words)))
      if (here === null) CSS.highlights.delete('found-here')
      else CSS.highlights.set('found-here', new Highlight(here))
      return here
    }
    // What comes near grows from its estimated height, and moves the place: it is followed until a person scrolls.
    let follows = true
    const leave = () => {
      follows = false
    }
    let frame = 0
    const show = () => {
      const here = mark()
      if (follows) bringIntoView(text, here)
    }
    const showSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(show)
    }
    const observer = new MutationObserver(showSoon)
    observer.observe(text, { childList: true, characterData: true, subtree: true })
    for (const way of waysToScroll) text.addEventListener(way, leave, { passive: true })
    show()
    showSoon()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      for (const way of waysToScroll) text.removeEventListener(way, leave)
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-here')
    }
  }, [scroller, finding])
}

/** What is shown can have fewer places than what is written, never a wrong one. */
function rangeAt(text: HTMLElement, words: string, { part, nth }: Place): Range | null {
  const element = text.children[part]
  if (element === undefined) return null
  const ranges = rangesIn(element, words)
  return ranges[nth] ?? ranges.at(-1) ?? null
}

function bringIntoView(text: HTMLElement, range: Range | null): void {
  const element = range?.startContainer.parentElement ?? null
  if (element === null) return
  const { top, bottom } = text.getBoundingClientRect()
  const place = element.getBoundingClientRect()
  if (place.top < top || place.bottom > bottom) element.scrollIntoView({ block: 'center' })
}
