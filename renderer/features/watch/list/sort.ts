import type { Status } from '../../../../shared/watch/status'
import type { Traits } from './traits'

export const sorts = ['status', 'name', 'value', 'next check'] as const
export type Sort = (typeof sorts)[number]

/** db-2 before db-10. */
export const byName = new Intl.Collator('en', { numeric: true })

const byUrgency: readonly Status[] = ['critical', 'warning', 'unknown', 'ok', 'paused']

/** The urgent, the high and the soon come first; what has no value comes last; equals stand by name. */
export const comparisons: Record<Sort, (a: Traits, b: Traits) => number> = {
  status: (a, b) => byUrgency.indexOf(a.status) - byUrgency.indexOf(b.status) || inNameOrder(a, b),
  name: inNameOrder,
  value: (a, b) =>
    nullsLast(a.value, b.value) ||
    a.unit.localeCompare(b.unit) ||
    (b.value ?? 0) - (a.value ?? 0) ||
    inNameOrder(a, b),
  'next check': (a, b) =>
    nullsLast(a.nextCheckAt, b.nextCheckAt) ||
    (a.nextCheckAt ?? 0) - (b.nextCheckAt ?? 0) ||
    inNameOrder(a, b),
}

/** Whether a monitor with these traits stands where it stood, as far as the order is concerned. */
export function isSamePlace(before: Traits, after: Traits, sort: Sort): boolean {
  return (
    before.text === after.text &&
    before.name === after.name &&
    before.group === after.group &&
    before.status === after.status &&
    before.source === after.source &&
    before.removed === after.removed &&
    before.flapping === after.flapping &&
    before.held === after.held &&
    (sort !== 'value' || (before.value === after.value && before.unit === after.unit)) &&
    (sort !== 'next check' || before.nextCheckAt === after.nextCheckAt)
  )
}

function inNameOrder(a: Traits, b: Traits): number {
  return byName.compare(a.name, b.name)
}

function nullsLast(a: number | null, b: number | null): number {
  return Number(a === null) - Number(b === null)
}
