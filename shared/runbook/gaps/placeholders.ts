import type { Nodes, RootContent, Table, TableRow } from 'mdast'
import { text } from '../../text/text'
import { lineOf } from '../markdown'
import type { Gap } from '../model'
import type { Outline, OutlineSection } from '../outline'
import { placeholdersIn } from '../placeholder'
import { plainText } from '../text'

/** Every `[placeholder]` that is still to be filled in. Links, boxes and the arguments of commands are none. */
export function placeholderGaps(outline: Outline): Gap[] {
  const gaps = outline.sections.flatMap((section) => [
    ...gapsIn(section.title, section.line, null, ''),
    ...section.blocks.flatMap((block) => gapsOfBlock(block, section)),
  ])
  return [...new Map(gaps.map((gap) => [`${gap.line} ${gap.sentence}`, gap])).values()]
}

function gapsOfBlock(node: RootContent, section: OutlineSection): Gap[] {
  if (node.type === 'heading') return []
  if (node.type === 'table') return gapsOfTable(node, section)
  if (node.type === 'paragraph') return gapsIn(proseOf(node), lineOf(node), null, section.title)
  return 'children' in node ? node.children.flatMap((child) => gapsOfBlock(child, section)) : []
}

function gapsOfTable({ children }: Table, section: OutlineSection): Gap[] {
  const columns = children[0]?.children.map(plainText) ?? []
  return children.flatMap((row) => {
    const name = nameOfRow(row)
    return row.children.flatMap((cell, index) =>
      gapsIn(
        proseOf(cell),
        lineOf(row),
        name === null ? null : { name, column: columns[index] ?? '' },
        section.title,
      ),
    )
  })
}

/** A cell's placeholder is told with its row, where that has a name, and its column. */
function nameOfRow(row: TableRow): string | null {
  const first = row.children[0]
  const name = first === undefined ? '' : plainText(first)
  return name === '' || placeholdersIn(name).length > 0 ? null : name
}

interface Cell {
  name: string
  column: string
}

function gapsIn(written: string, firstLine: number, cell: Cell | null, sectionTitle: string): Gap[] {
  return placeholdersIn(written).map(({ text: placeholder, at }) => {
    const before = written.slice(0, at)
    const line = firstLine + (before.match(/\n/g)?.length ?? 0)
    const subject = cell === null ? labelBefore(before) : subjectOf(cell, placeholder)
    const place = { subject: placeholder === `[${subject}]` ? null : subject, section: sectionTitle }
    const sentence = text.runbook.faults.placeholder(placeholder, place)
    return { kind: 'placeholder', severity: 'warning', sentence, line }
  })
}

/** The row, and the column too where the placeholder does not say it itself. */
function subjectOf({ name, column }: Cell, placeholder: string): string | { row: string; column: string } {
  const isSaid = column === '' || placeholder.toLowerCase().includes(column.toLowerCase())
  return isSaid ? name : { row: name, column }
}

function labelBefore(written: string): string | null {
  return /([^\n:]{1,60}):[^\n:]*$/.exec(written)?.[1]?.trim() ?? null
}

/** What a person wrote in words: without code and links, with the line ends as they are in the file. */
function proseOf(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'text') return node.value
  if (node.type === 'link' || node.type === 'linkReference' || !('children' in node)) return ' '
  return node.children.map(proseOf).join('')
}
