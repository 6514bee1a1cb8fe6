import { splitMarkdown } from '../../shared/runbook/blocks'
import { borrowedDefinitions, definitionsIn } from '../../shared/runbook/definitions'

/** A stretch of a text that is put on screen in one go. */
export interface TextPart {
  /** The same for a part that is edited or moved, as long as the line that it begins with stays. */
  name: string
  /** The 1-based line of the text that the part begins with. */
  firstLine: number
  lastLine: number
  /** The part's Markdown, with the definitions of the whole text that it uses. */
  markdown: string
  /** What comes after it and is too long to be read as Markdown; empty for most. */
  plain: string
}

/** A text is made ready before it is shown, and cutting a long one takes longer than drawing what is in sight of it. */
let last: { text: string; parts: TextPart[] } = { text: '', parts: [] }

/** Cuts a text where Markdown lets it be cut, so that it can be shown part by part, however long it is. */
export function splitText(text: string): TextPart[] {
  if (last.text !== text || last.parts.length === 0) last = { text, parts: partsOf(text) }
  return last.parts
}

function partsOf(text: string): TextPart[] {
  const lines = text.split(/\r\n|\n|\r/)
  const { blocks } = splitMarkdown(text)
  if (blocks.length === 0)
    return [{ name: '', firstLine: 1, lastLine: lines.length, markdown: '', plain: text }]
  const definitions = definitionsIn(blocks)
  const nameOf = partNames()
  return blocks.map((block, index) => {
    const lastLine = (blocks[index + 1]?.firstLine ?? lines.length + 1) - 1
    const kept = laidOutAtOnce(block.text.split('\n'))
    return {
      name: nameOf(block.text),
      firstLine: block.firstLine,
      lastLine,
      markdown: kept.join('\n') + borrowedDefinitions(block, definitions),
      plain: beyond(kept, lines.slice(block.firstLine - 1, lastLine)),
    }
  })
}

/** Names parts by their first lines, and by the number of those that begin alike. */
function partNames(): (text: string) => string {
  const met = new Map<string, number>()
  return (text) => {
    const [beginning = ''] = text.slice(0, 200).split('\n')
    const before = met.get(beginning) ?? 0
    met.set(beginning, before + 1)
    return `${before} ${beginning}`
  }
}

/** Some thousand cells take a second to lay out. */
const mostCells = 6_000

/** The lines that can be laid out without the window standing still. */
function laidOutAtOnce(lines: string[]): string[] {
  let cells = 0
  const end = lines.findIndex((line) => {
    cells += line.match(/\|/g)?.length ?? 0
    return cells > mostCells
  })
  return end === -1 ? lines : lines.slice(0, end)
}

/** The lines that a block leaves out, and the ends of those that it cuts short. */
function beyond(kept: string[], own: string[]): string {
  return own
    .flatMap((line, index) => {
      const shown = kept[index]
      if (shown === undefined) return [line]
      return line.length > shown.length && line.startsWith(shown) ? [line.slice(shown.length)] : []
    })
    .join('\n')
}
