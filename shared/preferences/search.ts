import { typedWords, wordsOf } from '../search/words'
import { text } from '../text/text'
import { type ListedKey, listedKeys, listedPreferences } from './listed'

/** Whether every typed word begins a word of the text; nothing typed finds everything. */
export function isFoundIn(searched: string, query: string): boolean {
  const words = wordsOf(searched).map(({ folded }) => folded)
  return typedWords(query).every((typed) => words.some((word) => word.startsWith(typed)))
}

/** The preferences that are found by what a person typed, in the order of Settings. */
export function findPreferences(query: string): ListedKey[] {
  return listedKeys.filter((key) => {
    const { label, explanation, alsoCalled } = text.preferences.listed[key]
    const group = text.preferences.groups[listedPreferences[key].group]
    return isFoundIn([group, label, explanation, alsoCalled].join(' '), query)
  })
}
