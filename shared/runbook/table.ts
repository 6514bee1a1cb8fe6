import type { Table, TableRow } from 'mdast'
import { lineOf } from './markdown'
import type { Outline, OutlineSection } from './outline'
import { plainText } from './text'

/** A table of the runbook, as text. */
export interface TextTable {
  header: readonly string[]
  rows: readonly TextRow[]
  section: OutlineSection
  line: number
}

interface TextRow {
  cells: readonly string[]
  node: TableRow
  line: number
}

/** Every part of the model asks for the tables. */
const tables = new WeakMap<Outline, readonly TextTable[]>()

/** Every table with the section it is in. */
export function tablesOf(outline: Outline): readonly TextTable[] {
  const known = tables.get(outline)
  if (known !== undefined) return known
  const found = outline.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.type === 'table' ? [textTable(block, section)] : [])),
  )
  tables.set(outline, found)
  return found
}

/** The cell of a row in the column of a name; empty where the table has no such column. */
type CellReader<Name extends string> = (row: TextRow, column: Name) => string

/**
 * How to read a table whose columns are told by words, in any order. Each column goes to the first name, in the
 * order given, whose words are in its heading. Null unless all `required` columns are there.
 */
export function readColumns<Name extends string>(
  table: TextTable,
  words: Readonly<Record<Name, RegExp>>,
  required: readonly NoInfer<Name>[],
): CellReader<Name> | null {
  const places = new Map<string, number>()
  for (const [name, pattern] of Object.entries<RegExp>(words)) {
    const taken = new Set(places.values())
    const place = table.header.findIndex((title, index) => !taken.has(index) && pattern.test(title))
    if (place >= 0) places.set(name, place)
  }
  if (required.some((name) => !places.has(name))) return null
  return (row, column) => row.cells[places.get(column) ?? -1] ?? ''
}

/** Whether a heading of the table is meant by some words. */
export function hasColumn(table: TextTable, words: RegExp): boolean {
  return table.header.some((title) => words.test(title))
}

function textTable(table: Table, section: OutlineSection): TextTable {
  const [header, ...rows] = table.children.map((row) => ({
    cells: row.children.map(plainText),
    node: row,
    line: lineOf(row),
  }))
  return { header: header?.cells ?? [], rows, section, line: lineOf(table) }
}
