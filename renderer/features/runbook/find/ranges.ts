import { patternOf } from './places'

/** What Watchkeeper adds to the text of the runbook is not looked through. */
const added = 'button, small, input, [data-added]'
const block = 'p, li, td, th, dt, dd, pre, h1, h2, h3, h4, h5, h6, div'

/** Every place on screen below an element that has the words, in order. */
export function rangesIn(element: Element, words: string): Range[] {
  const pattern = patternOf(words)
  if (pattern === null) return []
  const { text, pieces } = textWithin(element)
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) =>
    rangeOf(pieces, index, index + found.length),
  ).filter((range) => range !== null)
}

/** A text node, and where in the whole text it begins. */
interface Piece {
  node: Text
  begin: number
}

/** The words of what stands side by side are words of one text; those of different blocks are a line apart. */
function textWithin(element: Element): { text: string; pieces: Piece[] } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const pieces: Piece[] = []
  let text = ''
  let last: Element | null = null
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(added)) continue
    const within = node.parentElement?.closest(block) ?? null
    if (within !== last) text += '\n'
    last = within
    pieces.push({ node, begin: text.length })
    text += node.data
  }
  return { text, pieces }
}

function rangeOf(pieces: readonly Piece[], begin: number, end: number): Range | null {
  const first = pieces.findLast((piece) => piece.begin <= begin)
  const last = pieces.findLast((piece) => piece.begin < end)
  if (first === undefined || last === undefined) return null
  const range = document.createRange()
  range.setStart(first.node, Math.min(begin - first.begin, first.node.length))
  range.setEnd(last.node, Math.min(end - last.begin, last.node.length))
  return range
}
