import type { RootContent } from 'mdast'
import { lineOf } from '../markdown'
import type { RunbookDocument } from '../model'
import { isWithin, type Outline, type OutlineSection, titledSections } from '../outline'
import { filled } from '../placeholder'
import { hasColumn, readColumns, type TextTable, tablesOf } from '../table'
import { type Field, fieldsOf, labelOf, plainText, withoutNumber } from '../text'
import { readYaml } from '../yaml'

const informationWords = /\bdocument (?:information|details)\b|\babout this (?:document|runbook)\b/i
const controlWords = /\bdocument control\b/i
const nameWords = /^(?:(?:solution|service|system|application|product)(?: name)?)$/i
const versionWords = /^(?:[\w ]{0,30} )?version$/i
const dateWords = /^(?:date|(?:last )?(?:updated|revised|modified)|(?:last )?reviewed|last review)$/i
const ownerWords =
  /^(?:(?:doc(?:ument)? |runbook )?owners?|owned by|maintainers?|maintained by|operations manager)$/i
const nextReviewWords = /\bnext[ _-]?review(?:[ _-]?date)?\b|^review[ _-]?(?:due|date|by)\b/i

/** What the runbook says about itself: its information, its control block, its frontmatter. */
export function readDocument(outline: Outline): RunbookDocument {
  const fields = informationFields(outline)
  const firstFilled = (words: RegExp) => {
    const values = fields.filter((field) => words.test(field.name)).map((field) => filled(field.value))
    return values.find((value) => value !== null) ?? null
  }
  const heading = titledSections(outline).find((section) => section.depth === 1)?.title
  const title = withoutNumber(heading ?? firstFilled(/^title$/i) ?? titledSections(outline)[0]?.title ?? '')
  return {
    title,
    name: firstFilled(nameWords) ?? nameInTitle(title),
    version: firstFilled(versionWords),
    date: firstFilled(dateWords),
    owner: firstFilled(ownerWords),
    nextReview: firstFilled(nextReviewWords),
    fields: fields.map((field) => ({ ...field, value: filled(field.value) })),
    changeLog: tablesOf(outline).flatMap(changesOfTable),
  }
}

const changeLogWords = {
  date: /\bdate\b|\bwhen\b/i,
  version: /\bversion\b|\brevision\b/i,
  author: /\bauthor\b|\bby\b|\bwho\b|\beditor\b/i,
  changes: /\bchanges?\b|\bdescription\b|\bwhat\b|\bsummary\b/i,
}

function changesOfTable(table: TextTable): RunbookDocument['changeLog'] {
  const read = readColumns(table, changeLogWords, ['date', 'changes'])
  const isMeant =
    hasColumn(table, changeLogWords.version) ||
    isWithin(table.section, /\bchange ?log\b|\bhistory\b|\brevisions?\b/i)
  if (read === null || !isMeant) return []
  return table.rows.map((row) => ({
    date: filled(read(row, 'date')),
    version: filled(read(row, 'version')),
    changes: filled(read(row, 'changes')),
    author: filled(read(row, 'author')),
    line: row.line,
  }))
}

function informationFields(outline: Outline): Field[] {
  const first = titledSections(outline)[0]
  return outline.sections.flatMap((section) => {
    const isInformation = informationWords.test(section.title) || controlWords.test(section.title)
    if (isInformation) return [...fieldsOf(section.blocks), ...tableFields(section)]
    const ofTables = section.parent === null ? tableFields(section).filter(isAboutDocument) : []
    const ofBlocks = section.blocks.flatMap((block, index) => {
      if (block.type === 'yaml') return frontmatterFields(block.value, lineOf(block))
      return controlWords.test(labelOf(block) ?? '') ? listFields(section.blocks[index + 1]) : []
    })
    const isBegin = section.heading === null || section === first
    const ofBegin = isBegin ? fieldsOf(section.blocks).flatMap(fieldsOfLine).filter(isAboutDocument) : []
    return [...ofBlocks, ...ofBegin, ...ofTables]
  })
}

/** "| Owner | Payments team |": the rows of tables of two columns, the heading too. */
function tableFields({ blocks }: OutlineSection): Field[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'table' || block.align?.length !== 2) return []
    return block.children.map((row) => {
      const [name = '', value = ''] = row.children.map(plainText)
      return { name: name.replace(/:$/, ''), value, line: lineOf(row) }
    })
  })
}

/** "Owner: Payments team — Reviewed: 2031-01-05" */
function fieldsOfLine({ name, value, line }: Field): Field[] {
  const [own = '', ...others] = value.split(/\s+[—–|·]\s+(?=[\p{L} ]{2,30}:\s)/u)
  const named = others.map((other) => ({
    name: other.slice(0, other.indexOf(':')),
    value: other.slice(other.indexOf(':') + 1).trim(),
    line,
  }))
  return [{ name, value: own.trim(), line }, ...named]
}

function isAboutDocument({ name }: Field): boolean {
  return [nameWords, versionWords, dateWords, ownerWords, nextReviewWords].some((words) => words.test(name))
}

function listFields(block: RootContent | undefined): Field[] {
  return block?.type === 'list' ? fieldsOf([block]) : []
}

function frontmatterFields(text: string, line: number): Field[] {
  const values = readYaml(text)
  if (values === null || typeof values !== 'object') return []
  const lines = text.split('\n')
  return Object.entries(values).flatMap(([name, value]) => {
    const shown = value instanceof Date ? value.toISOString().slice(0, 10) : value
    if (typeof shown !== 'string' && typeof shown !== 'number') return []
    const place = lines.findIndex((each) => each.startsWith(`${name}:`))
    return [{ name: name.replaceAll('_', ' '), value: String(shown), line: line + 1 + Math.max(0, place) }]
  })
}

/** "Harbour Payments" of "Harbour Payments: operations runbook" and of "Runbook: Harbour Payments". */
function nameInTitle(title: string): string | null {
  const words = title.replace(/^[^\p{L}\p{N}[]+/u, '')
  const after =
    /^(?:operations? |ops |on-call )?(?:runbook|playbook)\s*(?:[:–—]|\s-\s|\bfor\b)\s*(.+)$/i.exec(words)?.[1]
  return filled(after ?? words.replace(kindOfDocument, ''))
}

const kindOfDocument =
  /[\s:–—-]*\b(?:operations?|ops|on-call|service)?\s*(?:runbook|playbook|handbook|manual)\b.*$/i
