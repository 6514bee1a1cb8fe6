import type { LogFilter } from '../../../../shared/log/filter'

const day = 24 * 60 * 60_000

export const kindOptions = [
  { value: '', label: 'All entries' },
  { value: 'people', label: 'Written by people' },
  { value: 'watchkeeper', label: 'Written by Watchkeeper' },
  { value: 'alert', label: 'About alerts' },
  { value: 'incident', label: 'About incidents' },
  { value: 'monitor', label: 'About monitors' },
  { value: 'checklist', label: 'About checklists' },
  { value: 'change', label: 'About changes' },
] as const satisfies readonly { value: NonNullable<LogFilter['kind']> | ''; label: string }[]

/** From when on; null for all times. */
export function spanOptions(now: number): { value: string; label: string; from: number | null }[] {
  return [
    { value: '', label: 'All times', from: null },
    { value: 'day', label: 'Last 24 hours', from: now - day },
    { value: 'week', label: 'Last 7 days', from: now - 7 * day },
    { value: 'month', label: 'Last 30 days', from: now - 30 * day },
    { value: 'year', label: 'Last year', from: now - 365 * day },
  ]
}
