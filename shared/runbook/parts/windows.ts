import { findDuration } from '../../time/duration'
import { parseSchedule, timesOfDay } from '../../time/schedule-words'
import { findZone } from '../../time/zone-words'
import { lineOf } from '../markdown'
import type { MaintenanceWindow } from '../model'
import { isWithin, type Outline, type OutlineSection } from '../outline'
import { filled } from '../placeholder'
import { type Field, fieldNamed, fieldsOf, plainText } from '../text'

const dayMinutes = 24 * 60
const affectsWords = /\baffect|\bscope\b|^(?:systems?|services?|components?|monitors?)\b/i

/** The sections about maintenance windows: when they are, how long, and with how much notice. */
export function readWindows(outline: Outline): MaintenanceWindow[] {
  return outline.sections.flatMap((section) => {
    if (!isWithin(section, /\bwindows?\b/i)) return []
    const window = windowOf(section)
    if (window !== null) return [window]
    const ofFields = fieldsOf(section.blocks).flatMap(windowOfField)
    return ofFields.length > 0 ? ofFields : windowOfWords(section)
  })
}

function windowOf(section: OutlineSection): MaintenanceWindow | null {
  const fields = fieldsOf(section.blocks)
  const day = fieldNamed(fields, /^days?\b|^when$|^frequency$/i)
  const time = fieldNamed(fields, /^times?\b|^hours?\b/i)
  const duration = fieldNamed(fields, /\bduration\b|\blength\b/i)
  const notice = fieldNamed(fields, /\bnotif|\bnotice\b|\bannounce/i)
  if (day === null && time === null && notice === null) return null
  const when = `${day?.value ?? ''} ${time?.value ?? ''}`.trim()
  return {
    title: section.title,
    schedule: parseSchedule(when),
    zone: findZone(when),
    duration: durationBetween(timesOfDay(when)) ?? findDuration(duration?.value ?? ''),
    notice: findDuration(notice?.value ?? ''),
    affects: filled(fieldNamed(fields, affectsWords)?.value ?? ''),
    line: section.line,
  }
}

/** "**Standard:** Sunday 2:00 AM - 6:00 AM (Local Time), 72 hours notice" */
function windowOfField({ name, value, line }: Field): MaintenanceWindow[] {
  const schedule = parseSchedule(value)
  const duration = durationBetween(timesOfDay(value))
  if (schedule === null || duration === null) return []
  const notice = value.split(/[,;.]\s+/).find((part) => /\bnotif|\bnotice\b|\bannounce/i.test(part))
  return [
    {
      title: name,
      schedule,
      zone: findZone(value),
      duration,
      notice: findDuration(notice ?? ''),
      affects: null,
      line,
    },
  ]
}

/** "Every Sunday from 02:00 to 04:00; we tell the harbours three days before." */
function windowOfWords({ title, blocks }: OutlineSection): MaintenanceWindow[] {
  const paragraph = blocks.find(({ type }) => type === 'paragraph')
  if (paragraph === undefined) return []
  return windowOfField({ name: title, value: plainText(paragraph), line: lineOf(paragraph) })
}

/** From the first time of day to the second, past midnight where that is earlier. */
function durationBetween([start, end]: readonly number[]): number | null {
  if (start === undefined || end === undefined) return null
  return ((end - start + dayMinutes) % dayMinutes || dayMinutes) * 60_000
}
