import { useDeferredValue, useMemo, useState } from 'react'
import { splitText } from '../../../markdown/text-parts'
import { type Place, placesIn } from './places'
import type { Finding } from './use-marked-places'

export interface Find {
  words: string
  places: readonly Place[]
  /** Which of the places was gone to; -1 where there is none. */
  at: number
  /** What is to be marked in the text; null while nothing is looked for. */
  finding: Finding | null
  look: (words: string) => void
  /** Goes so many places on, round at the end. */
  go: (step: 1 | -1) => void
}

/** Looks for words in a text, from the line that is being read on. */
export function useFind(text: string, readLine: number): Find {
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const places = useMemo(() => (wanted === '' ? [] : placesIn(splitText(text), wanted)), [text, wanted])
  const [gone, setGone] = useState<{ words: string; from: number; steps: number }>({
    words: '',
    from: 1,
    steps: 0,
  })
  const first = Math.max(
    0,
    places.findIndex(({ firstLine }) => firstLine >= gone.from),
  )
  const at = places.length === 0 ? -1 : modulo(first + gone.steps, places.length)
  const place = places[at] ?? null
  const finding = useMemo(() => (wanted === '' ? null : { words: wanted, place }), [wanted, place])
  return {
    words,
    places,
    at,
    finding,
    look(next) {
      setWords(next)
      setGone({ words: next, from: gone.words === '' ? readLine : gone.from, steps: 0 })
    },
    go: (step) => setGone({ ...gone, steps: gone.steps + step }),
  }
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}
