import { text } from '../text/text'

/**
 * Cuts a runbook into pieces that can be read one by one, so that the time it takes grows with its length only, and
 * holds back what would make a Markdown parser slow or deep. Line numbers stay as they are in the file.
 */
export interface TextBlock {
  text: string
  /** The 1-based line of the file that the block begins with. */
  firstLine: number
  /** The text ends within a fence or a comment that was never closed, and all that could follow would be part of it. */
  endsOpen: boolean
}

/** Something that was too large or too deep to be understood. It is still shown and searched as text. */
export interface Overrun {
  sentence: string
  line: number
}

/** A line may begin with this many characters of indentation, quote marks and list markers. */
const maximumMarkers = 96
const maximumLineLength = 20_000
/** From this length on, a block is cut at the next heading, so that little has to be read or drawn anew at a change. */
const wantedSection = 400
/** From this length on, a block is cut at the next place where that changes nothing. */
const wantedLength = 4_000
/** What cannot be cut, one table or one paragraph, is read up to here. */
const maximumLength = 128_000
const maximumLines = 2_000
/** Emphasis and brackets that one uncut block may hold: the parser compares each with all that are open. */
const maximumEmphasis = 4_000
/** HTML that one uncut block may open and not close on the same line: the parser looks to its end for each. */
const maximumOpenHtml = 50

/** The blocks of a text, in order, and where the text went over a bound. Never throws. */
export function splitMarkdown(text: string): { blocks: TextBlock[]; overruns: Overrun[] } {
  const blocks: TextBlock[] = []
  const overruns: Overrun[] = []
  let block = emptyBlock(1)
  let open: LiteralEnd | null = null
  let afterBlank = true

  const finish = (nextLine: number) => {
    if (block.lines.length > 0)
      blocks.push({ text: block.lines.join('\n'), firstLine: block.firstLine, endsOpen: open !== null })
    if (block.overrun !== null) overruns.push(block.overrun)
    block = emptyBlock(nextLine)
  }

  const lines = text.split(/\r\n|\n|\r/)
  const frontmatter = frontmatterBegun(lines)
  lines.forEach((original, index) => {
    const number = index + 1
    const line = withinBounds(original)
    if (line !== original) overruns.push(lineOverrun(original, number))
    if (open === null && mayBeginBlock(line, afterBlank, block.length)) finish(number)
    addLine(block, line, number, open !== null)
    if (index === 0 && frontmatter !== null) open = frontmatter
    else open = open === null ? literalBegun(line) : open(line) ? null : open
    afterBlank = line.trim() === ''
  })
  finish(1)
  return { blocks, overruns: overruns.sort((a, b) => a.line - b.line).slice(0, 100) }
}

interface OpenBlock {
  firstLine: number
  lines: string[]
  length: number
  prose: Prose
  overrun: Overrun | null
}

/** Of what is not literal: its length, its lines, its marks of emphasis and brackets, the HTML left open. */
interface Prose {
  length: number
  lines: number
  emphasis: number
  openHtml: number
}

function emptyBlock(firstLine: number): OpenBlock {
  const prose: Prose = { length: 0, lines: 0, emphasis: 0, openHtml: 0 }
  return { firstLine, lines: [], length: 0, prose, overrun: null }
}

function addLine(block: OpenBlock, line: string, number: number, literal: boolean): void {
  block.length += line.length + 1
  if (!literal) countProse(block.prose, line)
  if (block.overrun === null && (literal || isWithinBounds(block.prose))) {
    block.lines.push(line)
    return
  }
  block.overrun ??= blockOverrun(block, number)
}

function countProse(prose: Prose, line: string): void {
  prose.length += line.length + 1
  prose.lines += 1
  prose.emphasis += line.match(/[*_~[\]]/g)?.length ?? 0
  prose.openHtml += openHtmlIn(line)
}

/** How HTML that may go over several lines is opened and closed: comments, instructions, raw data, declarations. */
const htmlMarks = [
  { opening: /<!--/g, closing: '-->' },
  { opening: /<\?/g, closing: '?>' },
  { opening: /<!\[CDATA\[/g, closing: ']]>' },
  { opening: /<![a-z]/gi, closing: '>' },
]

function openHtmlIn(line: string): number {
  if (!/<[!?]/.test(line)) return 0
  const counts = htmlMarks.map(({ opening, closing }) => {
    const end = line.lastIndexOf(closing)
    return line.slice(end + 1).match(opening)?.length ?? 0
  })
  return counts.reduce((sum, count) => sum + count, 0)
}

function isWithinBounds({ length, lines, emphasis, openHtml }: Prose): boolean {
  const isShort = length <= maximumLength && lines <= maximumLines && emphasis <= maximumEmphasis
  return isShort && openHtml <= maximumOpenHtml
}

function blockOverrun({ firstLine, prose }: OpenBlock, line: number): Overrun {
  const { openComments, tooLong } = text.runbook.faults.bounds
  const say = prose.openHtml > maximumOpenHtml ? openComments : tooLong
  return { sentence: say(firstLine, line === firstLine ? null : line - 1), line }
}

function withinBounds(line: string): string {
  const cut = line.length > maximumLineLength ? line.slice(0, maximumLineLength) : line
  const markers = leadingMarkers(cut)
  return markers <= maximumMarkers ? cut : cut.slice(0, maximumMarkers) + cut.slice(markers)
}

function lineOverrun(line: string, number: number): Overrun {
  const words = text.runbook.faults.bounds
  const sentence =
    line.length > maximumLineLength
      ? words.longLine(number, line.length, maximumLineLength)
      : words.deepLine(number)
  return { sentence, line: number }
}

/** The length of the indentation, quote marks and list markers that a line begins with. */
function leadingMarkers(line: string): number {
  return /^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/.exec(line)?.[0].length ?? 0
}

/** What begins at the margin with a heading, a list item, or anything after a blank line, closes all before it. */
function mayBeginBlock(line: string, afterBlank: boolean, length: number): boolean {
  if (length < wantedSection) return false
  if (/^#{1,6}(?:[ \t]|$)/.test(line)) return true
  if (length < wantedLength) return false
  return /^(?:[-*+][ \t]|\d{1,9}[.)][ \t])/.test(line) || (afterBlank && /^\S/.test(line))
}

/** Tells the line that ends a fenced block of code, or a block of HTML, in which a `#` begins no heading. */
type LiteralEnd = (line: string) => boolean

const frontmatterFence = /^---[ \t]*$/

/** Whether a text begins with frontmatter, which ends somewhere: a rule that only opens it is a line across the page. */
export function hasFrontmatter(lines: readonly string[]): boolean {
  const [first = '', ...others] = lines
  return frontmatterFence.test(first) && others.some((line) => frontmatterFence.test(line))
}

function frontmatterBegun(lines: readonly string[]): LiteralEnd | null {
  return hasFrontmatter(lines) ? (line) => frontmatterFence.test(line) : null
}

function literalBegun(line: string): LiteralEnd | null {
  const fence = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)?.[1]
  if (fence !== undefined) return (later) => isFenceEnd(later, fence)
  if (/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i.test(line)) {
    return unlessWithin(line, /<\/(?:script|pre|style|textarea)>/i)
  }
  return /^ {0,3}<!--/.test(line) ? unlessWithin(line, /-->/) : null
}

function isFenceEnd(line: string, fence: string): boolean {
  const marks = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1]
  return marks?.startsWith(fence) ?? false
}

function unlessWithin(line: string, end: RegExp): LiteralEnd | null {
  return end.test(line) ? null : (later) => end.test(later)
}
