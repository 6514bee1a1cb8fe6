import type { MonitorDefinition } from '../../../../shared/watch/monitor'
import { kindFields } from '../fields'

/** The group a monitor stands in: its own, else by where what it looks at is. */
export function groupOf(definition: MonitorDefinition): string {
  return definition.group ?? kindFields[definition.kind].family
}
