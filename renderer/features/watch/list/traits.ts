import type { Status } from '../../../../shared/watch/status'
import { describeTarget } from '../../../../shared/watch/target'
import type { MonitorView } from '../../../../shared/watch/view'
import { groupOf } from './group-of'

/** What a monitor's place in the list depends on. While these are the same, its row stays where it is. */
export interface Traits {
  id: string
  name: string
  group: string
  kind: string
  /** Name, group, kind and target in lower case, for the words of the filter. */
  text: string
  source: MonitorView['source']
  status: Status
  removed: boolean
  flapping: boolean
  held: boolean
  unit: string
  value: number | null
  nextCheckAt: number | null
}

export function traitsOf(monitor: MonitorView): Traits {
  const { id, definition, status, last } = monitor
  const group = groupOf(definition)
  return {
    id,
    name: definition.name,
    group,
    kind: definition.kind,
    text: [definition.name, group, definition.kind, describeTarget(definition)].join(' ').toLowerCase(),
    source: monitor.source,
    status,
    removed: monitor.removedHere,
    flapping: monitor.flapping !== null,
    held: monitor.held !== null,
    unit: last?.unit ?? '',
    value: last?.value ?? null,
    nextCheckAt: monitor.nextCheckAt,
  }
}
