import { type Mark, marksOf, matcherOf } from '../../../shared/search/marks'
import { typedWords } from '../../../shared/search/words'

/** A text with the ranges that a search matched. */
export interface MarkedText {
  text: string
  marks: readonly Mark[]
}

/** Something that the palette can go to or do. */
export interface PaletteEntry {
  id: string
  group: string
  label: MarkedText
  /** Said beside the label. */
  detail: MarkedText
  /** A line from inside it; empty for what is named by its label. */
  snippet: MarkedText
  /** The keys that do the same without the palette, pressed one after the other; none where there are none. */
  keys: readonly string[]
  /** The label is read letter by letter. */
  isCode: boolean
  choose: () => void
  /** Puts its command or number on the clipboard; null where there is nothing to copy. */
  copy: (() => void) | null
}

export function unmarked(text: string): MarkedText {
  return { text, marks: [] }
}

/**
 * The entries that have every word of the query, best first: words that begin a word of the label, then
 * words inside it, then words of the detail. An empty query finds everything, in the order given.
 */
export function findEntries(entries: PaletteEntry[], query: string, limit: number): PaletteEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return entries.slice(0, limit)
  const matcher = matcherOf(typedWords(query), false)
  const marked = ({ text }: MarkedText) => ({ text, marks: marksOf(text, matcher) })
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, limit)
    .map(({ entry }) => ({ ...entry, label: marked(entry.label), detail: marked(entry.detail) }))
}

/** Entries under a heading; `more` have no room. */
export interface EntryGroup {
  group: string
  entries: PaletteEntry[]
  more: number
}

/** The found entries under their groups, at most so many of each; a group stands where its best entry stands. */
export function byGroup(found: PaletteEntry[], most: number): EntryGroup[] {
  const groups = new Map<string, EntryGroup>()
  for (const entry of found) {
    const group = groups.get(entry.group) ?? { group: entry.group, entries: [], more: 0 }
    groups.set(entry.group, group)
    if (group.entries.length < most) group.entries.push(entry)
    else group.more += 1
  }
  return [...groups.values()]
}

function scoreOf({ label, detail, group }: PaletteEntry, words: string[]): number {
  const name = label.text.toLowerCase()
  let score = name.startsWith(words.join(' ')) ? 4 : 0
  for (const word of words) {
    const found =
      scoreOfWord(name, word) * 3 ||
      scoreOfWord(detail.text.toLowerCase(), word) ||
      scoreOfWord(group.toLowerCase(), word)
    if (found === 0) return 0
    score += found
  }
  return score
}

/** 2 where a word of the text begins with it, 1 where it stands inside one, 0 where it is not. */
function scoreOfWord(text: string, word: string): number {
  let at = text.indexOf(word)
  if (at < 0) return 0
  for (; at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || /[^\p{L}\p{N}]/u.test(text.charAt(at - 1))) return 2
  }
  return 1
}
