import type { LogEntry } from '../../../../shared/log/entry'
import { text } from '../../../../shared/text/text'
import { localTimestamp, wholeDay } from '../../../../shared/time/display'

/** A line of the list: the date of a day, as 2026-03-29 in the zone, or an entry below it. */
export type LogRow = { kind: 'day'; date: string } | { kind: 'entry'; entry: LogEntry }

/** Entries, given newest first, under the local dates of the times that they tell of. */
export function logRows(entries: readonly LogEntry[], zone: string): LogRow[] {
  const rows: LogRow[] = []
  let current: string | null = null
  for (const entry of entries) {
    const date = dateAt(entry.at, zone)
    if (date !== current) rows.push({ kind: 'day', date })
    current = date
    rows.push({ kind: 'entry', entry })
  }
  return rows
}

/** "Today", "Yesterday" or "Friday 27 March 2026". */
export function dayTitle(date: string, now: number, zone: string): string {
  const today = dateAt(now, zone)
  if (date === today) return text.log.today
  const noonOfDate = Date.parse(`${date}T12:00:00Z`)
  if (noonOfDate + 86_400_000 === Date.parse(`${today}T12:00:00Z`)) return text.log.yesterday
  return wholeDay(noonOfDate, 'UTC')
}

const dateAt = (at: number, zone: string) => localTimestamp(at, zone).slice(0, 10)
