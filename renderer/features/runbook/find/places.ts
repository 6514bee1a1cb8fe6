import type { TextPart } from '../../../markdown/text-parts'

/** A place in the runbook's text that has the words that are looked for. */
export interface Place {
  /** Which part of the text, from 0. */
  part: number
  firstLine: number
  /** Which of the places in that part, from 0. */
  nth: number
}

/** More are not counted. */
export const mostPlaces = 5_000

/** Finds words in a text as it is read, whatever their case and however the lines between them are broken. */
export function patternOf(words: string): RegExp | null {
  const parts = words.trim().split(/\s+/).filter(Boolean)
  if (parts.length === 0) return null
  return new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'giu')
}

/** Every place in a text, in order: also in the parts that are too far away to be on screen. */
export function placesIn(parts: readonly TextPart[], words: string): Place[] {
  const pattern = patternOf(words)
  if (pattern === null) return []
  const places: Place[] = []
  for (const [index, part] of parts.entries()) {
    const count = shownText(part).match(pattern)?.length ?? 0
    for (let nth = 0; nth < count; nth += 1) places.push({ part: index, firstLine: part.firstLine, nth })
    if (places.length >= mostPlaces) return places.slice(0, mostPlaces)
  }
  return places
}

const shownTexts = new WeakMap<TextPart, string>()

/** What a part says on screen: its Markdown without the marks, and without where its links lead to. */
function shownText(part: TextPart): string {
  const known = shownTexts.get(part)
  if (known !== undefined) return known
  const lines = part.markdown.split('\n').slice(0, part.lastLine - part.firstLine + 1)
  const shown = `${withoutMarks(lines)}\n${part.plain}`
  shownTexts.set(part, shown)
  return shown
}

function withoutMarks(lines: readonly string[]): string {
  let fence: string | null = null
  return lines
    .map((line) => {
      const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? null
      if (fence === null && mark !== null) {
        fence = mark
        return ''
      }
      if (fence === null) return lineWithoutMarks(line)
      if (mark?.startsWith(fence) !== true) return line
      fence = null
      return ''
    })
    .join('\n')
}

function lineWithoutMarks(line: string): string {
  if (/^[|:\s-]+$/.test(line) || /^\[[^\]]{1,200}\]:\s/.test(line)) return ''
  return line
    .replace(/^[\s>]*(?:#{1,6}|[-*+]|\d{1,9}[.)])?\s+(?:\[[ xX]\]\s+)?/, '')
    .replace(/!\[[^\][]{0,300}\]\([^()]{0,2000}\)/g, '')
    .replace(/\[([^\][]{0,300})\]\([^()]{0,2000}\)/g, '$1')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(?<![\w*])\*(?=\S)([^*]{1,300})\*(?![\w*])/g, '$1')
    .replace(/\\(?=[\\`*_{}[\]()#+.!|<>-])/g, '')
    .replaceAll('|', '\n')
}
