import { findDuration } from '../../time/duration'
import { parseSchedule } from '../../time/schedule-words'
import type { Backup } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { filled } from '../placeholder'
import { hasColumn, readColumns, type TextTable, tablesOf } from '../table'
import { type Field, fieldsOf } from '../text'

const backupWords = /\bback-?ups?\b/i
const columnWords = {
  retention: /\bretention\b|\bretain|\bkept\b|\bkeep\b/i,
  verification: /\bverif|\brestore test|\btested\b/i,
  location: /\blocation\b|\bplace\b|\bstorage\b|\bwhere\b|\btarget\b/i,
  when: /\bfrequency\b|\bhow often\b|\bschedule\b|\bwhen\b/i,
  name: /\btype\b|\bwhat\b|\bdata\b|\bback-?up\b|\bsystem\b|\bname\b/i,
}

/** What is backed up, how often, for how long and where to: a table, or a list under a heading on backups. */
export function readBackups(outline: Outline): Backup[] {
  const ofLists = outline.sections
    .filter(isOfBackups)
    .flatMap(({ blocks }) => fieldsOf(blocks).flatMap(ofField))
  return [...tablesOf(outline).flatMap(ofTable), ...ofLists].sort((a, b) => a.line - b.line)
}

function isOfBackups({ title }: OutlineSection): boolean {
  return backupWords.test(title) && !/\bverif|\brecover|\brestor/i.test(title)
}

function ofTable(table: TextTable): Backup[] {
  const read = readColumns(table, columnWords, ['when', 'name'])
  const isMeant = hasColumn(table, columnWords.retention) || isWithin(table.section, backupWords)
  if (read === null || !isMeant) return []
  return table.rows.flatMap((row) => {
    const name = filled(read(row, 'name'))
    const when = filled(read(row, 'when'))
    if (name === null || when === null) return []
    const verification = filled(read(row, 'verification'))
    return [
      {
        name,
        schedule: parseSchedule(when),
        when,
        retention: retentionOf(read(row, 'retention')),
        location: filled(read(row, 'location')),
        verification:
          verification === null ? null : { text: verification, schedule: parseSchedule(verification) },
        line: row.line,
      },
    ]
  })
}

const locationWords = /^(?:(?:stored|kept|copied) )?(?:to|in) /i

/** "**Database:** daily at 02:00, kept for 30 days, verified weekly" */
function ofField({ name, value, line }: Field): Backup[] {
  const parts = value.split(/[,;]\s+/)
  const isAbout = (words: RegExp) => parts.find((part) => words.test(part)) ?? null
  const when = parts.find((part) => parseSchedule(part) !== null) ?? null
  if (when === null) return []
  const verification = isAbout(columnWords.verification)
  return [
    {
      name,
      schedule: parseSchedule(when),
      when,
      retention: retentionOf(isAbout(columnWords.retention) ?? ''),
      location: filled(isAbout(locationWords)?.replace(locationWords, '') ?? ''),
      verification:
        verification === null ? null : { text: verification, schedule: parseSchedule(verification) },
      line,
    },
  ]
}

const day = 24 * 60 * 60_000

/** Months are 30 days and years 365 where something is kept for that long. */
function retentionOf(text: string): number | null {
  const [, count, unit] = /(\d{1,4})[\s-]*(month|year)s?\b/i.exec(text) ?? []
  if (count === undefined) return findDuration(text)
  return Number(count) * (unit?.toLowerCase() === 'month' ? 30 : 365) * day
}
