import type { LogFilter } from '../../../../shared/log/filter'
import { text } from '../../../../shared/text/text'

const day = 24 * 60 * 60_000

const kinds = [
  'people',
  'watchkeeper',
  'alert',
  'incident',
  'monitor',
  'checklist',
  'change',
] as const satisfies readonly NonNullable<LogFilter['kind']>[]

/** The kinds of entries; empty for all of them. */
export function kindOptions(): { value: (typeof kinds)[number] | ''; label: string }[] {
  const words = text.log.filter
  return [
    { value: '', label: words.allKinds },
    ...kinds.map((value) => ({ value, label: words.kinds[value] })),
  ]
}

/** From when on; null for all times. */
export function spanOptions(now: number): { value: string; label: string; from: number | null }[] {
  const words = text.log.filter.times
  return [
    { value: '', label: words.all, from: null },
    { value: 'day', label: words.day, from: now - day },
    { value: 'week', label: words.week, from: now - 7 * day },
    { value: 'month', label: words.month, from: now - 30 * day },
    { value: 'year', label: words.year, from: now - 365 * day },
  ]
}
