import { text } from '../../../../shared/text/text'
import type { MonitorDefinition } from '../../../../shared/watch/monitor'
import { familyOf } from '../fields/families'

/** The group a monitor stands in: its own, else by where what it looks at is. */
export function groupOf(definition: MonitorDefinition): string {
  return definition.group ?? text.watch.families[familyOf[definition.kind]]
}
