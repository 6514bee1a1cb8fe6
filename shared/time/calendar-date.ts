/** A day of the calendar; months are 1 to 12. */
interface CalendarDate {
  year: number
  month: number
  day: number
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads "2025-03-31", "31 March 2025" and "March 31, 2025". Null for anything else, above all for "03/04/2025", which
 * is April to some and March to others.
 */
export function parseCalendarDate(text: string): CalendarDate | null {
  const words = text.slice(0, 100)
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(words)
  if (iso !== null) return existing(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})\b/i.exec(words)
  if (dayFirst !== null) return existing(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]))
  const monthFirst = /\b([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/i.exec(words)
  if (monthFirst !== null)
    return existing(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]))
  return null
}

/** The first moment, in UTC milliseconds, at which a day is over everywhere on earth. */
export function endOfDateEverywhere({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day + 1, 12)
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

function existing(year: number, month: number, day: number): CalendarDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? { year, month, day } : null
}
