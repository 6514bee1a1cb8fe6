import { type Found, type FoundKind, foundKinds, type Hit } from '../../shared/search/found'
import { type Matcher, marksOf, matcherOf } from '../../shared/search/marks'
import { snippetOf } from '../../shared/search/snippet'
import type { StoredPiece } from '../store/documents'
import type { Ranked, RankedDocument } from './ranking'

/** What was found, as a window shows it: up to `limit` hits of each kind, their matching words marked. */
export function present(
  ranked: Ranked,
  typed: readonly string[],
  limit: number,
  get: (id: number) => StoredPiece | null,
): Found {
  const asTyped = matcherOf(typed, false)
  const asMeant = matcherOf(typed, true)
  const groups = mostCertainFirst(ranked).flatMap((kind) => {
    const found = ranked.get(kind) ?? []
    const { pieces, looked } = differentTargets(found, limit, get)
    if (pieces.length === 0) return []
    const hits = pieces.map(({ piece, closeness }) =>
      hitOf(piece, closeness === 'misspelt' ? asMeant : asTyped),
    )
    return [{ kind, hits, more: found.length - looked }]
  })
  return { groups }
}

/** The kinds in their order, those last of which nothing has the words as they were typed. */
function mostCertainFirst(ranked: Ranked): FoundKind[] {
  const isGuess = (kind: FoundKind) => ranked.get(kind)?.[0]?.closeness === 'misspelt'
  return [...foundKinds.filter((kind) => !isGuess(kind)), ...foundKinds.filter(isGuess)]
}

/** The first `limit` that lead to different targets; of a long text only the best piece is shown. */
function differentTargets(
  found: readonly RankedDocument[],
  limit: number,
  get: (id: number) => StoredPiece | null,
) {
  const pieces = new Map<string, { piece: StoredPiece; closeness: RankedDocument['closeness'] }>()
  let looked = 0
  for (const { id, closeness } of found) {
    if (pieces.size === limit) break
    looked += 1
    const piece = get(id)
    if (piece === null) continue
    const target = JSON.stringify(piece.target)
    if (!pieces.has(target)) pieces.set(target, { piece, closeness })
  }
  return { pieces: [...pieces.values()], looked }
}

function hitOf({ id, title, place, text, target }: StoredPiece, matcher: Matcher): Hit {
  return {
    id: String(id),
    title,
    titleMarks: marksOf(title, matcher),
    place,
    placeMarks: marksOf(place, matcher),
    ...snippetOf(text, matcher),
    target,
  }
}
