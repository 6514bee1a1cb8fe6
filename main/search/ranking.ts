import type { FoundKind } from '../../shared/search/found'
import { matcherOf, matchingWords } from '../../shared/search/marks'
import type { Vocabulary } from '../../shared/search/vocabulary'
import { type DocumentRepository, endOfKind, kindOfId, startOfKind } from '../store/documents'
import { type Closeness, matchExpression, type Term, type Whereabouts } from './match-expression'

/** What was found of each kind, the best first. */
export type Ranked = ReadonlyMap<FoundKind, readonly RankedDocument[]>

export interface RankedDocument {
  id: number
  closeness: Closeness
}

/** Looked for beyond what is shown, so that a person knows how much more there is. */
const countedBeyond = 100

/** From the best: the title before the text, and there whole words before beginnings. */
const ways: readonly { closeness: Closeness; whereabouts: Whereabouts }[] = [
  { closeness: 'whole', whereabouts: 'title' },
  { closeness: 'prefix', whereabouts: 'title' },
  { closeness: 'whole', whereabouts: 'partly in the title' },
  { closeness: 'prefix', whereabouts: 'partly in the title' },
  { closeness: 'whole', whereabouts: 'anywhere' },
  { closeness: 'prefix', whereabouts: 'anywhere' },
]

/**
 * Finds the documents that have all typed words, up to `limit` of a kind and some more to be counted. Only when
 * these are few, what may have been meant is looked for as well.
 */
export function rank(
  documents: DocumentRepository,
  vocabulary: Vocabulary,
  typed: readonly string[],
  limit: number,
): Ranked {
  const ranking = new Ranking(documents, limit + countedBeyond)
  if (typed.length === 0) return ranking.found()
  const terms = typed.map((word) => ({ typed: word, begun: vocabulary.beginningWith(word), meant: [] }))
  ranking.search(terms)
  if (ranking.count() >= limit) return ranking.found()
  const misspelt = terms.map((term) => ({ ...term, meant: vocabulary.meantBy(term.typed) }))
  if (misspelt.some(({ meant }) => meant.length > 0)) ranking.searchMisspelt(misspelt)
  return ranking.found()
}

class Ranking {
  readonly #found: ReadonlyMap<FoundKind, Map<number, RankedDocument>>

  constructor(
    private readonly documents: DocumentRepository,
    /** Of each kind. */
    private readonly most: number,
  ) {
    this.#found = new Map(documents.kinds().map((kind) => [kind, new Map()]))
  }

  found(): Ranked {
    return new Map(Array.from(this.#found, ([kind, found]) => [kind, [...found.values()]]))
  }

  count(): number {
    return Array.from(this.#found.values()).reduce((sum, found) => sum + found.size, 0)
  }

  /** Goes every way in turn, until there is enough of each kind. */
  search(terms: readonly Term[]): void {
    if (terms.some(({ begun }) => begun?.length === 0)) return
    const areWords = terms.every(({ typed, begun }) => begun === null || begun.includes(typed))
    for (const { closeness, whereabouts } of ways) {
      if (terms.length === 1 && whereabouts === 'partly in the title') continue
      if (closeness === 'whole' && !areWords) continue
      this.#collect(matchExpression(terms, closeness, whereabouts), closeness)
    }
  }

  /** Goes one way only, for many words are costly, and looks at the titles of what it found. */
  searchMisspelt(terms: readonly Term[]): void {
    const matcher = matcherOf(
      terms.map(({ typed }) => typed),
      true,
    )
    this.#collect(matchExpression(terms, 'misspelt', 'anywhere'), 'misspelt')
    for (const found of this.#found.values()) {
      const misspelt = [...found.values()].filter(({ closeness }) => closeness === 'misspelt')
      const inTitle = new Map(
        misspelt.map(({ id }) => [id, matchingWords(this.documents.title(id), matcher).length]),
      )
      misspelt.sort((left, right) => (inTitle.get(right.id) ?? 0) - (inTitle.get(left.id) ?? 0))
      for (const { id } of misspelt) found.delete(id)
      for (const document of misspelt) found.set(document.id, document)
    }
  }

  /** Takes what matches, and passes over a kind when there is enough of it. */
  #collect(expression: string, closeness: Closeness): void {
    let from = this.#next(0)
    while (from !== null) {
      const ids = this.documents.matching(expression, from, this.most)
      for (const id of ids) this.#add(id, closeness)
      const last = ids.at(-1)
      if (last === undefined || ids.length < this.most) return
      from = this.#next(last + 1)
    }
  }

  /** The first id from `from` upwards that may be of a kind of which there is not enough; null when there is none. */
  #next(from: number): number | null {
    for (const [kind, found] of this.#found) {
      if (found.size < this.most && from < endOfKind(kind)) return Math.max(from, startOfKind(kind))
    }
    return null
  }

  #add(id: number, closeness: Closeness): void {
    const found = this.#found.get(kindOfId(id))
    if (found !== undefined && found.size < this.most && !found.has(id)) found.set(id, { id, closeness })
  }
}
