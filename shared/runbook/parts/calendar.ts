import type { Schedule } from '../../time/schedule'
import { parseSchedule, parseTimeOfDay, parseWeekdays } from '../../time/schedule-words'
import type { CalendarEntry } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { filled } from '../placeholder'
import { hasBoxes } from '../step'
import { hasColumn, readColumns, type TextTable, tablesOf } from '../table'
import { type Field, fieldsOf } from '../text'
import { frequencyWords, reviewWords } from './reviews'

/**
 * What recurs: routine maintenance under "Daily", "Weekly" …, tables with a frequency, sections that say how often
 * ("Frequency: Quarterly") and reviews named by it ("Weekly Capacity Review").
 */
export function readCalendar(outline: Outline): CalendarEntry[] {
  const ofSections = outline.sections.flatMap((section) =>
    isRoutine(section) ? routineEntries(section) : [...frequencyEntries(section), ...reviewEntries(section)],
  )
  return [...ofSections, ...tablesOf(outline).flatMap(tableEntries)].sort((a, b) => a.line - b.line)
}

const routineWords =
  /\bmaintenance\b|\bcalendar\b|\b(?:routine|recurring|scheduled) (?:tasks|jobs|work)\b|\bcron\b|^(?:[\d.]+ )?routine$/i

function isRoutine(section: OutlineSection): boolean {
  return (
    isWithin(section, routineWords) &&
    !isWithin(section, /\bwindows?\b|\bchange\b|\bemergency\b/i) &&
    !hasBoxes(section.blocks)
  )
}

function routineEntries(section: OutlineSection): CalendarEntry[] {
  const usual = parseSchedule(section.title)
  return fieldsOf(section.blocks).flatMap((field) => {
    if (frequencyWords.test(field.name)) return [entryOfField(section, field)]
    const schedule = scheduleWithin(usual, field.value)
    if (schedule === null && usual === null && parseWeekdays(field.value).length === 0) return []
    return [{ title: field.name, schedule, when: field.value, group: section.title, line: field.line }]
  })
}

/** "Automated at 2:00 AM" under "Daily Maintenance" is daily at that time. */
function scheduleWithin(usual: Schedule | null, when: string): Schedule | null {
  const own = parseSchedule(when)
  if (own !== null || usual === null) return own
  const at = parseTimeOfDay(when)
  return at !== null && 'at' in usual ? { ...usual, at } : null
}

function frequencyEntries(section: OutlineSection): CalendarEntry[] {
  const field = fieldsOf(section.blocks).find(({ name }) => frequencyWords.test(name))
  return field === undefined ? [] : [entryOfField(section, field)]
}

function entryOfField(section: OutlineSection, field: Field): CalendarEntry {
  const group = section.parent?.title ?? null
  return {
    title: section.title,
    schedule: parseSchedule(field.value),
    when: field.value,
    group,
    line: field.line,
  }
}

function reviewEntries(section: OutlineSection): CalendarEntry[] {
  if (!reviewWords.test(section.title) || hasBoxes(section.blocks)) return []
  const schedule = parseSchedule(section.title)
  if (schedule === null || schedule.kind === 'event') return []
  const group = section.parent?.title ?? null
  return [{ title: section.title, schedule, when: section.title, group, line: section.line }]
}

function tableEntries(table: TextTable): CalendarEntry[] {
  const read = readColumns(
    table,
    {
      when: /\bfrequency\b|\bhow often\b|\bschedule\b|\bwhen\b/i,
      title: /\btype\b|\btask\b|\bwhat\b|\bname\b|\bactivity\b/i,
    },
    ['when', 'title'],
  )
  const saysWhen = table.rows.some((row) => read !== null && parseSchedule(read(row, 'when')) !== null)
  if (read === null || !(saysWhen || hasColumn(table, frequencyWords))) return []
  return table.rows.flatMap((row) => {
    const title = filled(read(row, 'title'))
    const when = filled(read(row, 'when'))
    if (title === null || when === null) return []
    return [{ title, schedule: parseSchedule(when), when, group: table.section.title, line: row.line }]
  })
}
