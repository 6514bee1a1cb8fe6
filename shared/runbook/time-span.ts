import { findDuration } from '../time/duration'

/** A time from one moment to another, both in milliseconds after something began; null where that is not said. */
interface TimeSpan {
  from: number | null
  to: number | null
}

/** "(0-15 minutes)", "15+ minutes", "from 15 minutes", "within the first hour". */
export function parseTimeSpan(words: string): TimeSpan {
  const [, first, second, unit] = /(\d+)\s*(?:-|–|—|to)\s*(\d+)\s*([a-z]+)/i.exec(words.slice(0, 300)) ?? []
  const to = findDuration(`${second} ${unit}`)
  if (first !== undefined && to !== null) return { from: findDuration(`${first} ${unit}`), to }
  const some = findDuration(words.replace('+', ' '))
  if (some === null) return { from: null, to: null }
  const isFrom = /\d\s*\+|\b(?:from|after|beyond|over)\b|>/i.test(words)
  return isFrom ? { from: some, to: null } : { from: 0, to: some }
}
