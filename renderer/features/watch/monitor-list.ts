import type { MonitorDefinition } from '../../../shared/watch/monitor'
import type { Status } from '../../../shared/watch/status'
import { describeTarget } from '../../../shared/watch/target'
import type { MonitorView } from '../../../shared/watch/view'

export interface Filter {
  /** Words that name, group, kind or target must contain. */
  words: string
  /** Null: any status. */
  status: Status | null
}

export type Row =
  | { kind: 'group'; title: string; monitors: number }
  | { kind: 'monitor'; monitor: MonitorView }

/** db-2 before db-10. */
const byName = new Intl.Collator('en', { numeric: true })

const byUrgency: readonly Status[] = ['critical', 'warning', 'unknown', 'ok', 'paused']

/**
 * The rows of the list: groups by name, in each the most urgent first. Monitors without a group are grouped by
 * what they look at; those removed here come last.
 */
export function monitorRows(monitors: Iterable<MonitorView>, filter: Filter): Row[] {
  const shown = [...monitors].filter((monitor) => matches(monitor, filter))
  const watched = shown.filter(({ removedHere }) => !removedHere)
  const removed = shown.filter(({ removedHere }) => removedHere)
  const titles = [...new Set(watched.map(({ definition }) => groupOf(definition)))]
  return [
    ...titles
      .sort((a, b) => byName.compare(a, b))
      .flatMap((title) =>
        groupRows(
          title,
          watched.filter(({ definition }) => groupOf(definition) === title),
        ),
      ),
    ...(removed.length > 0 ? groupRows('Removed on this laptop', removed) : []),
  ]
}

/** The monitors in the order of the rows. */
export function monitorsIn(rows: readonly Row[]): MonitorView[] {
  return rows.flatMap((row) => (row.kind === 'monitor' ? [row.monitor] : []))
}

/** The one `steps` further down, for j and k; from none the first, and the ends are ends. */
export function neighbour(rows: readonly Row[], id: string | null, steps: 1 | -1): MonitorView | null {
  const monitors = monitorsIn(rows)
  const place = monitors.findIndex((monitor) => monitor.id === id)
  if (place === -1) return monitors[0] ?? null
  return monitors[Math.min(monitors.length - 1, Math.max(0, place + steps))] ?? null
}

function groupRows(title: string, monitors: MonitorView[]): Row[] {
  const sorted = monitors.sort(
    (a, b) =>
      byUrgency.indexOf(a.status) - byUrgency.indexOf(b.status) ||
      byName.compare(a.definition.name, b.definition.name),
  )
  return [
    { kind: 'group', title, monitors: monitors.length },
    ...sorted.map((monitor) => ({ kind: 'monitor' as const, monitor })),
  ]
}

function matches({ definition, status }: MonitorView, filter: Filter): boolean {
  if (filter.status !== null && status !== filter.status) return false
  const text = [definition.name, groupOf(definition), definition.kind, describeTarget(definition)]
    .join(' ')
    .toLowerCase()
  return filter.words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function groupOf(definition: MonitorDefinition): string {
  if (definition.group !== undefined) return definition.group
  return definition.kind === 'http' || definition.kind === 'tcp' ? 'Services' : 'This laptop'
}
