import type { List } from 'mdast'
import { lineOf } from '../markdown'
import type { Component } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { filled } from '../placeholder'
import { listsOf } from '../step'
import { hasColumn, readColumns, type TextTable, tablesOf } from '../table'
import { type Field, fieldsOf, itemText } from '../text'

type NamedComponent = Field & { technology?: string | null }

const columnWords = {
  technology: /\btechnolog|\bstack\b|\bbuilt (?:with|on|in)\b|\bruns on\b/i,
  dependencies: /\bdepend|\bneeds\b|\bupstream\b/i,
  purpose: /\bpurpose\b|\bdescription\b|\bwhat it does\b|\bresponsib/i,
  name: /\bcomponent\b|\bservice\b|\bsystem\b|\bmodule\b|\bapplication\b|\bname\b/i,
}
const tableWords = /\bcomponents?\b|\barchitecture\b|\bbuilding blocks\b/i
/** What else is listed under an architecture is no component. */
const listWords =
  /\bcomponents?\b|\bbuilding blocks\b|^(?:[\d.]+ )?(?:(?:our|key|core) )?(?:micro)?services$/i

/** The parts that the service is made of: a table with their purpose, technology or dependencies, or a list. */
export function readComponents(outline: Outline): Component[] {
  const listed = outline.sections.filter(({ title }) => listWords.test(title)).flatMap(componentsOfLists)
  return [...tablesOf(outline).flatMap(componentsOfTable), ...listed].sort((a, b) => a.line - b.line)
}

function componentsOfTable(table: TextTable): Component[] {
  const read = readColumns(table, columnWords, ['name'])
  const isTold = hasColumn(table, columnWords.technology) || hasColumn(table, columnWords.dependencies)
  const isMeant = isTold || (hasColumn(table, columnWords.purpose) && isWithin(table.section, tableWords))
  if (read === null || !isMeant) return []
  return table.rows.map((row) => ({
    name: filled(read(row, 'name')),
    purpose: filled(read(row, 'purpose')),
    technology: filled(read(row, 'technology')),
    dependencies: listed(filled(read(row, 'dependencies'))),
    line: row.line,
  }))
}

function componentsOfLists(section: OutlineSection): Component[] {
  const lists = listsOf(section.blocks)
  const named: NamedComponent[] = [...fieldsOf(lists), ...lists.flatMap(namedByDash)]
  return named.map(({ name, value, technology, line }) => {
    const [purpose = '', dependencies = ''] = value.split(/[.;,]?\s*\b(?:depends on|needs)\b:?\s*/i)
    return {
      name: filled(name),
      purpose: filled(purpose),
      technology: technology ?? null,
      dependencies: listed(filled(dependencies)),
      line,
    }
  })
}

/** "Indexer (Java) – builds the index" */
function namedByDash(list: List): NamedComponent[] {
  return list.children.flatMap((item) => {
    const text = itemText(item).slice(0, 1_000)
    const [, name, technology = null, value] =
      /^([^:(–—]{1,60}?)\s*(?:\(([^()]{1,60})\))?\s+[–—-]\s+(.+)$/.exec(text) ?? []
    return name === undefined || value === undefined ? [] : [{ name, value, technology, line: lineOf(item) }]
  })
}

function listed(text: string | null): string[] {
  return text === null
    ? []
    : text.split(/\s*(?:[,;]|\band\b)\s*/).flatMap((part) => filled(part.replace(/\.$/, '')) ?? [])
}
