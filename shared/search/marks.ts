import { z } from 'zod'
import { likenessOf } from './likeness'
import { type Word, wordsOf } from './words'

/** Where a matching word stands in a text: [from, to) in UTF-16 units. */
export const markSchema = z.tuple([z.number().int(), z.number().int()])
export type Mark = z.infer<typeof markSchema>

/** Tells which of the typed words a word of a text matches, by its place; null for none. */
export type Matcher = (folded: string) => number | null

/** With `misspelt` also the words that are like a typed one but for a letter. */
export function matcherOf(typed: readonly string[], misspelt: boolean): Matcher {
  const known = new Map<string, number | null>()
  const match: Matcher = (folded) => {
    const at = typed.findIndex((word) => {
      const likeness = likenessOf(word, folded)
      return likeness !== null && (misspelt || likeness !== 'typo')
    })
    return at < 0 ? null : at
  }
  return (folded) => {
    const before = known.get(folded)
    if (before !== undefined) return before
    const found = match(folded)
    known.set(folded, found)
    return found
  }
}

/** The words of a text that match, in order. */
export function matchingWords(text: string, matcher: Matcher): (Word & { typed: number })[] {
  return wordsOf(text).flatMap((word) => {
    const typed = matcher(word.folded)
    return typed === null ? [] : [{ ...word, typed }]
  })
}

/** The ranges to mark in a text, in order, none overlapping another. */
export function marksOf(text: string, matcher: Matcher): Mark[] {
  return matchingWords(text, matcher).map(({ from, to }) => [from, to])
}
