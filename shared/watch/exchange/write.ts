import { stringify } from 'yaml'
import type { MonitorDefinition } from '../monitor'

const commonFirst = ['name', 'kind', 'group']

/**
 * Definitions as YAML, in the form of a runbook's `monitors` block. What is written is read back as it was, by
 * `readMonitorsText`.
 */
export function monitorsText(definitions: readonly MonitorDefinition[]): string {
  if (definitions.length === 0) return ''
  // A long line stays one line, so that addresses and commands can be searched for.
  return stringify(definitions.map(inOrder), { lineWidth: 0 })
}

/** One field as YAML on one line, for telling what differs. */
export function fieldText(value: unknown): string {
  return stringify(value, { lineWidth: 0, collectionStyle: 'flow', defaultStringType: 'PLAIN' }).trimEnd()
}

/** What a monitor is comes first, then its fields as they were written. */
function inOrder(definition: MonitorDefinition): Record<string, unknown> {
  const fields = Object.entries(definition).filter(([, value]) => value !== undefined)
  const first = commonFirst.flatMap((name) => fields.filter(([field]) => field === name))
  return Object.fromEntries([...first, ...fields.filter(([field]) => !commonFirst.includes(field))])
}
