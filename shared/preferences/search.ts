import { typedWords, wordsOf } from '../search/words'
import { type ListedKey, listedKeys, listedPreferences } from './listed'

/** Whether every typed word begins a word of the text; nothing typed finds everything. */
export function isFoundIn(text: string, query: string): boolean {
  const words = wordsOf(text).map(({ folded }) => folded)
  return typedWords(query).every((typed) => words.some((word) => word.startsWith(typed)))
}

/** The preferences that are found by what a person typed, in the order of Settings. */
export function findPreferences(query: string): ListedKey[] {
  return listedKeys.filter((key) => {
    const { group, label, explanation, alsoCalled } = listedPreferences[key]
    return isFoundIn([group, label, explanation, alsoCalled].join(' '), query)
  })
}
