import type { SearchTarget } from './found'

/** Something that can be found. What its title matches counts before what its text matches. */
export interface SearchDocument {
  target: SearchTarget
  title: string
  /** Where it is, for a person. */
  place: string
  text: string
}

/** A part of a document that is indexed as one; the pieces of a document are counted from 0. */
export interface Piece extends SearchDocument {
  piece: number
}

/** UTF-16 units of a text that are indexed together: little enough to be written and marked in an instant. */
const longestText = 16_000

/** A document with a long text becomes several that lead to the same target, divided between lines where it can be. */
export function piecesOf(document: SearchDocument): Piece[] {
  const pieces: Piece[] = []
  let rest = document.text
  while (rest.length > longestText) {
    const end = endOfPiece(rest)
    pieces.push({ ...document, text: rest.slice(0, end), piece: pieces.length })
    rest = rest.slice(end)
  }
  return [...pieces, { ...document, text: rest, piece: pieces.length }]
}

function endOfPiece(text: string): number {
  const line = text.lastIndexOf('\n', longestText - 1) + 1
  if (line > 0) return line
  const word = text.lastIndexOf(' ', longestText - 1) + 1
  if (word > 0) return word
  return /[\uDC00-\uDFFF]/.test(text.charAt(longestText)) ? longestText - 1 : longestText
}
