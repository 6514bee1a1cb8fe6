import { failure, type Result, success } from '../../../shared/result'
import { text } from '../../../shared/text/text'
import { parseIsoTime } from '../../../shared/time/iso'
import type { DeclaredScope } from '../../../shared/watch/maintenance-record'
import type { MonitorView } from '../../../shared/watch/view'
import { plannedEnd } from '../shift/planned-end'

const minute = 60_000

/** How long, from when it begins; `time`: until a time that is written. */
export const lengths = ['30', '60', '120', '240', 'time'] as const
type Length = (typeof lengths)[number]

/** What is filled in. */
export interface MaintenanceForm {
  /** A value of `scopeOptions`. */
  scope: string
  reason: string
  /** A time of day, a date with one, or empty for now. */
  from: string
  length: Length
  /** A time of day or a date with one, where `length` asks for it. */
  until: string
}

/** What is wrong, at each field. */
export type FormProblems = Partial<Record<'reason' | 'from' | 'until', string>>

/** When it begins and ends, UTC milliseconds, by the clocks of the zone. `startsAt` null: now. */
export function maintenanceTimes(
  { from, length, until }: Pick<MaintenanceForm, 'from' | 'length' | 'until'>,
  now: number,
  zone: string,
): Result<{ startsAt: number | null; endsAt: number }, FormProblems> {
  const words = text.maintenance.form
  const startsAt = from.trim() === '' ? null : timeAfter(from, now, zone)
  if (startsAt === null && from.trim() !== '') return failure({ from: words.noTime })
  if (startsAt !== null && startsAt <= now) return failure({ from: words.passed })
  const begin = startsAt ?? now
  if (length !== 'time') return success({ startsAt, endsAt: begin + Number(length) * minute })
  const endsAt = timeAfter(until, begin, zone)
  if (endsAt === null) return failure({ until: words.noTime })
  return endsAt > begin ? success({ startsAt, endsAt }) : failure({ until: words.endsTooEarly })
}

/** The next such time of day after `after`, or the moment of a date with a time of day; null for any other text. */
function timeAfter(written: string, after: number, zone: string): number | null {
  const isDated = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}$/.test(written.trim())
  return isDated ? parseIsoTime(written.trim().replace(' ', 'T'), zone) : plannedEnd(written, after, zone)
}

export interface ScopeOption {
  value: string
  label: string
  scope: DeclaredScope
}

const byName = new Intl.Collator('en', { numeric: true })

/** What can be held: everything, each group, each monitor; before them what was asked for where it is none of these. */
export function scopeOptions(monitors: Iterable<MonitorView>, asked: DeclaredScope | 'any'): ScopeOption[] {
  const words = text.maintenance.form
  const watched = [...monitors].filter(({ removedHere }) => !removedHere)
  const groups = [...new Set(watched.flatMap(({ definition }) => definition.group ?? []))]
  const several: ScopeOption[] =
    asked !== 'any' && asked.kind === 'monitors' && asked.monitorIds.length > 1
      ? [{ value: optionOf(asked), label: words.monitors(asked.monitorIds.length), scope: asked }]
      : []
  return [
    ...several,
    option({ kind: 'everything' }, words.everything),
    ...groups
      .sort((one, other) => byName.compare(one, other))
      .map((group) => option({ kind: 'group', group }, words.group(group))),
    ...watched
      .sort((one, other) => byName.compare(one.definition.name, other.definition.name))
      .map(({ id, definition }) => option({ kind: 'monitors', monitorIds: [id] }, definition.name)),
  ]
}

/** What a scope is called among the options. */
export function optionOf(scope: DeclaredScope): string {
  switch (scope.kind) {
    case 'everything':
      return 'everything'
    case 'group':
      return `group ${scope.group}`
    case 'monitors':
      return `monitors ${scope.monitorIds.join(' ')}`
  }
}

function option(scope: DeclaredScope, label: string): ScopeOption {
  return { value: optionOf(scope), label, scope }
}
