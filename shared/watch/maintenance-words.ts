import { text } from '../text/text'
import type { Maintenance, MaintenanceScope } from './maintenance-record'

/** "everything", "the group Payments", "Checkout API", "4 monitors"; `nameOf` gives the name of a monitor that is there. */
export function describeScope(scope: MaintenanceScope, nameOf: (monitorId: string) => string | null): string {
  const words = text.maintenance.scope
  switch (scope.kind) {
    case 'everything':
      return words.everything
    case 'group':
      return words.group(scope.group)
    case 'monitors':
      return listed(
        scope.monitorIds.map((id) => nameOf(id) ?? words.gone),
        words.monitors,
      )
    case 'names':
      return scope.names.length === 0 ? words.nothing : listed(scope.names, words.names)
  }
}

/** "Maintenance “New certificates”", "The window “Ledger window”". */
export function maintenanceTitle({ source, reason }: Pick<Maintenance, 'source' | 'reason'>): string {
  const words = text.maintenance
  return source.kind === 'declared' ? words.declared(reason) : words.window(reason)
}

function listed(names: readonly string[], counted: (count: number) => string): string {
  const [first = '', second, ...others] = names
  if (second === undefined) return first
  return others.length === 0 ? text.maintenance.scope.two(first, second) : counted(names.length)
}
