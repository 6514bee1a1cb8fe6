import { type Mark, type Matcher, marksOf, matchingWords } from './marks'

/** UTF-16 units of a snippet, without its ellipses. */
const length = 180
/** What is shown before the first matching word. */
const lead = 40

export interface Snippet {
  snippet: string
  snippetMarks: Mark[]
}

/** A line of the text around where most of the typed words stand together, else its beginning. */
export function snippetOf(text: string, matcher: Matcher): Snippet {
  const from = text.length <= length ? 0 : beginning(text, matcher)
  const to = cut(text, from + length)
  const shown = text.slice(from, to).replace(/\s+/g, ' ').trim()
  const snippet = `${from > 0 ? '… ' : ''}${shown}${to < text.length ? ' …' : ''}`
  return { snippet, snippetMarks: marksOf(snippet, matcher) }
}

function beginning(text: string, matcher: Matcher): number {
  const first = densest(matchingWords(text, matcher))
  return first <= lead ? 0 : cut(text, first - lead)
}

/** Where the first of those matching words begins that stand close together and match the most typed ones. */
function densest(words: readonly { from: number; typed: number }[]): number {
  let best = { from: words[0]?.from ?? 0, count: 0 }
  words.forEach(({ from }, index) => {
    const count = distinctWithin(words, index)
    if (count > best.count) best = { from, count }
  })
  return best.from
}

function distinctWithin(words: readonly { from: number; typed: number }[], first: number): number {
  const end = (words[first]?.from ?? 0) + length - lead
  const typed = new Set<number>()
  for (let index = first; index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined || word.from >= end) break
    typed.add(word.typed)
  }
  return typed.size
}

/** A place to cut a text at or shortly before a wanted one: between words where it can, never within a character. */
function cut(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length
  const space = text.slice(wanted - lead / 2, wanted).search(/\s\S*$/)
  if (space >= 0) return wanted - lead / 2 + space
  return /[\uDC00-\uDFFF]/.test(text.charAt(wanted)) ? wanted - 1 : wanted
}
