import type { MonitorKind } from '#shared/watch/monitor'
import { parseMonitor } from '#shared/watch/parse'
import type { TargetOf } from '#shared/watch/target'

/** What a definition of a kind looks at. */
export function target<Kind extends MonitorKind>(
  kind: Kind,
  fields: Record<string, unknown>,
): TargetOf<Kind> {
  const monitor = parseMonitor({ name: 'Target', kind, ...fields })
  if (!monitor.ok || !isOf(kind, monitor.value.target)) throw new Error(JSON.stringify(monitor))
  return monitor.value.target
}

function isOf<Kind extends MonitorKind>(kind: Kind, found: { kind: MonitorKind }): found is TargetOf<Kind> {
  return found.kind === kind
}
