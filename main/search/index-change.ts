import type { Piece } from '../../shared/search/document'
import type { StoredPiece } from '../store/documents'

/** One step from what is indexed to what should be: a piece goes, comes, or is replaced. */
export interface IndexChange {
  remove: StoredPiece | null
  add: Piece | null
}

/** What has to change for `wanted` to be indexed in place of `stored`; nothing for what is as it was. */
export function changesBetween(stored: readonly StoredPiece[], wanted: readonly Piece[]): IndexChange[] {
  const standing = new Map(stored.map((piece) => [identityOf(piece), piece]))
  const changes: IndexChange[] = []
  for (const piece of wanted) {
    const before = standing.get(identityOf(piece))
    standing.delete(identityOf(piece))
    if (before === undefined) changes.push({ remove: null, add: piece })
    else if (!isSame(before, piece)) changes.push({ remove: before, add: piece })
  }
  const gone = Array.from(standing.values(), (piece) => ({ remove: piece, add: null }))
  return [...gone, ...changes]
}

/** Divides changes so that each part is written in an instant; one change is never divided. */
export function* writtenTogether(changes: readonly IndexChange[]): Generator<IndexChange[]> {
  let together: IndexChange[] = []
  let size = 0
  for (const change of changes) {
    together.push(change)
    size += sizeOf(change.remove) + sizeOf(change.add)
    if (size < enoughAtOnce) continue
    yield together
    together = []
    size = 0
  }
  if (together.length > 0) yield together
}

/** Divides many items into parts of so many. */
export function* inParts<Item>(items: Iterable<Item>, size: number): Generator<Item[]> {
  let part: Item[] = []
  for (const item of items) {
    part.push(item)
    if (part.length < size) continue
    yield part
    part = []
  }
  if (part.length > 0) yield part
}

/** UTF-16 units. */
const enoughAtOnce = 16_000

function sizeOf(piece: Piece | null): number {
  return piece === null ? 0 : piece.title.length + piece.place.length + piece.text.length
}

function identityOf({ target, piece }: Piece): string {
  return JSON.stringify([target, piece])
}

function isSame(left: Piece, right: Piece): boolean {
  return left.title === right.title && left.place === right.place && left.text === right.text
}
