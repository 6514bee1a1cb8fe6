import { findDuration } from '../../time/duration'
import type { SeverityLevel } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { filled } from '../placeholder'
import { severityCode, severityName, severityOf } from '../severity-words'
import { itemTexts, listsOf } from '../step'
import { hasColumn, readColumns, type TextTable, tablesOf } from '../table'
import { fieldNamed, fieldsOf, linesOf, plainText, withoutNumber } from '../text'

const columnWords = {
  level: /\blevel\b|\bseverity\b|\bpriority\b|\bsev\b|\bprio\b|\bclass\b|\burgency\b/i,
  escalateAfter: /\bescalat\w*\s+(?:after|time|in|within)\b/i,
  responseTime: /\brespon[ds]|\backnowledge\b|\breact|\breply\b|\banswer\b/i,
  examples: /\bexamples?\b/i,
  description: /\bdescription\b|\bimpact\b|\bdefinition\b|\bmean(?:s|ing)\b|\bcriteria\b|\bwhat\b/i,
}
const sectionWords =
  /\bseverit|\bpriorit(?:y|ies)\b|\bincident (?:levels|classification|classes)\b|\balert levels\b/i

/** The levels of severity, most severe first: from tables, lists and headings; the first to tell of one counts. */
export function readSeverities(outline: Outline): SeverityLevel[] {
  const ofSections = outline.sections
    .filter((section) => isWithin(section, sectionWords))
    .flatMap(levelsOfSection)
  const bySeverity = new Map<string, SeverityLevel>()
  for (const level of [...tablesOf(outline).flatMap(levelsOfTable), ...ofSections]) {
    if (!bySeverity.has(level.severity)) bySeverity.set(level.severity, level)
  }
  return [...bySeverity.values()].sort((a, b) => a.severity.localeCompare(b.severity))
}

function levelsOfTable(table: TextTable): SeverityLevel[] {
  const read = readColumns(table, columnWords, [])
  const hasColumns = hasColumn(table, columnWords.responseTime) || hasColumn(table, columnWords.description)
  if (read === null || !hasColumns) return []
  const codes = hasColumn(table, columnWords.level) ? null : columnOfCodes(table)
  return table.rows.flatMap((row) => {
    const level = codes === null ? read(row, 'level') : (row.cells[codes] ?? '')
    const severity = severityOfCell(level)
    if (severity === null) return []
    return [
      {
        severity,
        name: severityName(level),
        description: filled(read(row, 'description')),
        responseTime: findDuration(read(row, 'responseTime')),
        escalateAfter: findDuration(read(row, 'escalateAfter')),
        examples: filled(read(row, 'examples')),
        line: row.line,
      },
    ]
  })
}

/** The place of the column that holds nothing but codes, whatever it is called; null where there is none. */
function columnOfCodes({ header, rows }: TextTable): number | null {
  const place = header.findIndex(
    (_, column) => rows.length > 1 && rows.every(({ cells }) => severityCode(cells[column] ?? '') !== null),
  )
  return place < 0 ? null : place
}

/** In a column of levels a number alone is one: "1", "S1", "Level 1". */
function severityOfCell(level: string): SeverityLevel['severity'] | null {
  const number = /^(?:s|level|tier|class)?[\s-]?([0-4])\b/i.exec(level.trim())?.[1]
  return severityOf(level) ?? (number === undefined ? null : severityCode(`P${number}`))
}

function levelsOfSection(section: OutlineSection): SeverityLevel[] {
  const ofHeading = levelOfHeading(section)
  if (ofHeading !== null) return [ofHeading]
  const ofLists = listsOf(section.blocks).flatMap((list) =>
    itemTexts(list).flatMap((text, index) => {
      const line = list.children[index]?.position?.start.line ?? section.line
      return levelOfWords(text, line)
    }),
  )
  const inBold = linesOf(section.blocks).filter(({ lead }) => lead !== null)
  return [...ofLists, ...inBold.flatMap(({ text, line }) => levelOfWords(text, line))]
}

/** "### SEV1 – Critical" with "Respond within: 15 min" and words about it below. */
function levelOfHeading({ title, blocks, line }: OutlineSection): SeverityLevel | null {
  const severity = severityCode(title)
  if (severity === null) return null
  const fields = fieldsOf(blocks)
  const first = blocks.find(({ type }) => type === 'paragraph')
  const words = first === undefined ? '' : plainText(first)
  const response = fieldNamed(fields, columnWords.responseTime)?.value ?? responseWords(words)
  const description = fieldNamed(fields, columnWords.description)?.value ?? (fields.length > 0 ? '' : words)
  return {
    severity,
    name: severityName(withoutNumber(title)),
    description: filled(withoutResponse(description)),
    responseTime: findDuration(response),
    escalateAfter: findDuration(fieldNamed(fields, /\bescalat/i)?.value ?? ''),
    examples: filled(fieldNamed(fields, columnWords.examples)?.value ?? ''),
    line,
  }
}

/** "SEV1 (critical): everything is down, respond within 15 min" */
function levelOfWords(text: string, line: number): SeverityLevel[] {
  const [, level = '', said = ''] = /^(.{1,40}?)\s*(?:[:–—]|\s-)\s+(.+)$/.exec(text) ?? []
  const severity = severityCode(level) ?? (level.split(' ').length <= 2 ? severityOf(level) : null)
  if (severity === null) return []
  const responseTime = findDuration(responseWords(said))
  return [
    {
      severity,
      name: severityName(level),
      description: filled(withoutResponse(said)),
      responseTime,
      escalateAfter: null,
      examples: null,
      line,
    },
  ]
}

/** From the word that speaks of a response on, or else from "within". */
function responseWords(text: string): string {
  const begin = text.search(/\brespon[sd]|\backnowledge|\breact/i)
  return text.slice(begin >= 0 ? begin : Math.max(0, text.search(/\bwithin\b|\bin \d/i)))
}

function withoutResponse(text: string): string {
  return text.replace(/[,;.]?\s*(?:and )?(?:respon[sd]\S*|acknowledge\S*|react\S*)\b.*$/i, '')
}
