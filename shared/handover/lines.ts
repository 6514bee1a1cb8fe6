import type { DraftLine } from './record'
import { type HandoverSection, handoverSections, type LineSource } from './sections'

/** A line as the data has it; its id is the same whenever it is drafted from the same thing. */
export interface DraftedLine {
  id: string
  section: HandoverSection
  source: LineSource
  text: string
}

/** What a line says now. */
export function lineText(line: DraftLine): string {
  return line.origin === 'person' ? line.written : (line.written ?? line.drafted)
}

/** How a line stands. */
export function lineState(line: DraftLine): 'drafted' | 'edited' | 'struck' | 'added' {
  if (line.struck) return 'struck'
  if (line.origin === 'person') return 'added'
  return line.written === null ? 'drafted' : 'edited'
}

/**
 * The draft with what the data says now. What a person wrote, struck or added stays; a line that only the data had
 * goes when the data has it no more. Doing it twice with the same data is doing it once.
 */
export function refreshedLines(lines: readonly DraftLine[], drafted: readonly DraftedLine[]): DraftLine[] {
  const before = new Map(lines.map((line) => [line.id, line]))
  const current = new Map(drafted.map((line) => [line.id, refreshedLine(line, before.get(line.id))]))
  const left = lines.flatMap((line) => (current.has(line.id) ? [] : outlasting(line)))
  return inOrder([...current.values(), ...left])
}

/** A line of the data that a person left as it was is not worth keeping once the data has it no more. */
function outlasting(line: DraftLine): DraftLine[] {
  if (line.origin === 'person') return [line]
  return line.struck || line.written !== null ? [{ ...line, outdated: true }] : []
}

function refreshedLine({ id, section, source, text }: DraftedLine, before: DraftLine | undefined): DraftLine {
  const kept = before?.origin === 'data' ? before : null
  return {
    origin: 'data',
    id,
    section,
    source,
    drafted: text,
    written: kept?.written ?? null,
    struck: kept?.struck ?? false,
    outdated: false,
  }
}

/** By section; within one, in the order given. */
function inOrder(lines: readonly DraftLine[]): DraftLine[] {
  return handoverSections.flatMap((section) => lines.filter((line) => line.section === section))
}

/**
 * The draft with other words in a line; null goes back to what the data says, which is nothing where a person added the
 * line: then it goes.
 */
export function writtenLine(lines: readonly DraftLine[], id: string, text: string | null): DraftLine[] {
  return lines.flatMap((line) => {
    if (line.id !== id) return [line]
    if (line.origin === 'person') return text === null ? [] : [{ ...line, written: text }]
    return [{ ...line, written: text === line.drafted ? null : text }]
  })
}

/** The draft with a line struck, or taken back in. */
export function struckLine(lines: readonly DraftLine[], id: string, struck: boolean): DraftLine[] {
  return lines.map((line) => (line.id === id ? { ...line, struck } : line))
}

/** The draft with a line of a person at the end of a section. */
export function withAddedLine(
  lines: readonly DraftLine[],
  added: { id: string; section: HandoverSection; text: string; by: string; at: number },
): DraftLine[] {
  const { id, section, text, by, at } = added
  return inOrder([...lines, { origin: 'person', id, section, written: text, by, at, struck: false }])
}
