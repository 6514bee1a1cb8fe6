import { findDuration } from '../../time/duration'
import type { Communication } from '../model'
import { isWithin, type Outline } from '../outline'
import { filled } from '../placeholder'
import { hasColumn, readColumns, type TextTable, tablesOf } from '../table'
import { type Field, fieldsOf } from '../text'

const planWords =
  /\bcommunications? (?:plan|matrix|schedule|deadlines?)\b|\bwho is told\b|\bstakeholder (?:communication|notification)s?\b|\bcommunications?$/i
const columnWords = {
  within: /\bwithin\b|\bdeadline\b|\bwhen\b|\btime\b|\bby\b|\bhow soon\b/i,
  audience: /\baudience\b|\bwho\b|\bstakeholders?\b|\brecipients?\b|\bto\b/i,
}

/** Who is told in an incident, and by when. */
export function readCommunication(outline: Outline): Communication[] {
  const ofSections = outline.sections
    .filter(({ title }) => planWords.test(title))
    .flatMap(({ blocks }) => fieldsOf(blocks).map(ofField))
  return [...ofSections, ...tablesOf(outline).flatMap(ofTable)].sort((a, b) => a.line - b.line)
}

function ofField({ name, value, line }: Field): Communication {
  // "Every 30 minutes" is how often, not by when.
  const [deadline = ''] = value.split(/\b(?:every|each)\b/i)
  return { audience: name, within: findDuration(deadline), text: filled(value), line }
}

function ofTable(table: TextTable): Communication[] {
  const read = readColumns(table, columnWords, ['within', 'audience'])
  const isMeant = isWithin(table.section, planWords) || hasColumn(table, /\baudience\b|\bstakeholder/i)
  if (read === null || !isMeant) return []
  return table.rows.flatMap((row) => {
    const name = filled(read(row, 'audience'))
    return name === null ? [] : [ofField({ name, value: read(row, 'within'), line: row.line })]
  })
}
