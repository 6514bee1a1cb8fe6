import { describeTarget } from '../watch/target'
import type { MonitorView } from '../watch/view'
import type { SearchDocument } from './document'

/** A monitor as it can be found: by its name, its group, its kind and what it looks at. */
export function monitorDocument({ id, definition }: MonitorView): SearchDocument {
  return {
    target: { kind: 'monitor', monitorId: id },
    title: definition.name,
    place: definition.group ?? '',
    text: [definition.kind, describeTarget(definition), definition.metric ?? ''].filter(Boolean).join(' · '),
  }
}
