import type { ChangeCategory, Checklist } from '../model'
import { isWithin, type Outline } from '../outline'
import { filled } from '../placeholder'
import { hasColumn, readColumns, type TextTable, tablesOf } from '../table'

const changeWords = /\bchanges?\b(?! log)/i
const columnWords = {
  approval: /\bapprov|\bauthori/i,
  testing: /\btest/i,
  rollback: /\broll-?\s?back\b|\bback-?out\b|\bway back\b|\brevert/i,
  name: /\btype\b|\bcategory\b|\bclass\b|\bkind\b|\bchange\b/i,
}

/** The categories of changes with what each asks for, and the checklists of the sections on changes. */
export function readChanges(outline: Outline, checklists: readonly Checklist[]): ChangeCategory[] {
  const sectionIds = new Set(
    outline.sections.filter((section) => isWithin(section, changeWords)).map(({ id }) => id),
  )
  const ofChanges = checklists.filter(
    ({ sectionId, schedule }) => sectionIds.has(sectionId) && schedule === null,
  )
  const categories = tablesOf(outline).flatMap(ofTable)
  return categories.map((category) => {
    const others = categories.filter(({ name }) => name !== category.name)
    const own = ofChanges.filter(
      ({ title }) => !others.some(({ name }) => names(title, name)) || names(title, category.name),
    )
    return { ...category, checklistKeys: own.map(({ key }) => key) }
  })
}

function ofTable(table: TextTable): Omit<ChangeCategory, 'checklistKeys'>[] {
  const read = readColumns(table, columnWords, ['name', 'approval'])
  const isMeant = hasColumn(table, columnWords.rollback) || isWithin(table.section, changeWords)
  if (read === null || !isMeant) return []
  return table.rows.flatMap((row) => {
    const name = filled(read(row, 'name'))
    if (name === null) return []
    const cell = (column: 'approval' | 'testing' | 'rollback') => filled(read(row, column))
    return [
      {
        name,
        approval: cell('approval'),
        testing: cell('testing'),
        rollback: cell('rollback'),
        line: row.line,
      },
    ]
  })
}

function names(title: string, name: string): boolean {
  return title.toLowerCase().includes(name.toLowerCase())
}
