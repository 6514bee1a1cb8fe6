/** How close to what was typed a word must be: each step takes in the one before. */
export type Closeness = 'whole' | 'prefix' | 'misspelt'

/** Where the words must stand: all in the title, one of them there, or anywhere. */
export type Whereabouts = 'title' | 'partly in the title' | 'anywhere'

/** A typed word with the words of the index that are like it. */
export interface Term {
  typed: string
  /** All that begin with it; null where these are left to the index to find. */
  begun: readonly string[] | null
  /** What may be meant by it. */
  meant: readonly string[]
}

/** An expression of FTS5 for documents with all terms, in any order. Terms are words: nothing in them is syntax. */
export function matchExpression(
  terms: readonly Term[],
  closeness: Closeness,
  whereabouts: Whereabouts,
): string {
  const alternatives = terms.map((term) => `(${spellings(term, closeness).join(' OR ')})`)
  const all = alternatives.join(' AND ')
  if (whereabouts === 'title') return `{title} : (${all})`
  if (whereabouts === 'anywhere') return all
  return `({title} : (${alternatives.join(' OR ')})) AND ${all}`
}

/** The index reads words one beside the other, but gathers all that begin alike before it gives the first. */
function spellings({ typed, begun, meant }: Term, closeness: Closeness): string[] {
  if (closeness === 'whole') return [quoted(typed)]
  const beginnings = begun === null || begun.length === 0 ? [`${quoted(typed)}*`] : begun.map(quoted)
  return closeness === 'prefix' ? beginnings : [...beginnings, ...meant.map(quoted)]
}

function quoted(word: string): string {
  return `"${word}"`
}
