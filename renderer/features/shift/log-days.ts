import type { LogEntry } from '../../../shared/shift/record'
import { localTimestamp } from '../../../shared/time/display'

export interface LogDay {
  /** As 2026-03-29, in the zone. */
  date: string
  /** Newest first. */
  entries: LogEntry[]
}

/** Whose entries are shown: everybody's, those that people wrote, or Watchkeeper's own. */
export type LogAuthors = 'all' | 'people' | 'watchkeeper'

/** The entries under the local date that they were written on, newest day first. */
export function logDays(entries: Iterable<LogEntry>, authors: LogAuthors, zone: string): LogDay[] {
  const days: LogDay[] = []
  for (const entry of [...entries].filter(writtenBy(authors)).sort(newestFirst)) {
    const date = dateAt(entry.at, zone)
    const current = days.at(-1)
    if (current?.date === date) current.entries.push(entry)
    else days.push({ date, entries: [entry] })
  }
  return days
}

/** "Today", "Yesterday" or "Friday 27 March 2026". */
export function dayTitle(date: string, now: number, zone: string): string {
  const today = dateAt(now, zone)
  if (date === today) return 'Today'
  const noonOfDate = Date.parse(`${date}T12:00:00Z`)
  if (noonOfDate + 86_400_000 === Date.parse(`${today}T12:00:00Z`)) return 'Yesterday'
  const inWords = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'full' })
  return inWords.format(noonOfDate).replace(',', '')
}

const dateAt = (at: number, zone: string) => localTimestamp(at, zone).slice(0, 10)

const writtenBy = (authors: LogAuthors) => (entry: LogEntry) =>
  authors === 'all' || (authors === 'people') === (entry.author !== null)

const newestFirst = (left: LogEntry, right: LogEntry) => right.at - left.at || (right.id > left.id ? 1 : -1)
