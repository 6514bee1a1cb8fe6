import { parseWeekdays, timesOfDay } from '../time/schedule-words'
import type { SupportHours } from './model'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const workingDays = [1, 2, 3, 4, 5]
/** Minutes after midnight, for business hours that are not said. */
const businessHours = { from: 9 * 60, to: 17 * 60 }

/**
 * The hours of "24/7 for critical issues, business hours for normal issues", each with what it is for. A part that is
 * not understood is left out.
 */
export function parseSupportHours(text: string): SupportHours[] {
  return text
    .slice(0, 500)
    .split(/[;,]\s*(?=\S)/)
    .flatMap((part) => {
      const hours = hoursOf(part)
      const scope = /\bfor (?:the )?(\S.*?)\.?$/i.exec(part)?.[1] ?? null
      return hours === null ? [] : [{ scope, ...hours }]
    })
}

function hoursOf(part: string): Omit<SupportHours, 'scope'> | null {
  if (/\b24\s*[/x×]\s*7\b|\baround the clock\b|\balways\b/i.test(part))
    return { days: everyDay, from: 0, to: 1440 }
  const days = parseWeekdays(part)
  const [from, to] = timesOfDay(part)
  const isOfBusiness = /\b(?:business|office|working) (?:hours|days)\b/i.test(part)
  if (from !== undefined && to !== undefined && from < to) {
    return { days: days.length > 0 ? days : isOfBusiness ? workingDays : everyDay, from, to }
  }
  return isOfBusiness ? { days: days.length > 0 ? days : workingDays, ...businessHours } : null
}
