import type { Maintenance, MaintenanceScope } from './maintenance-record'

/** "everything", "the group Payments", "Checkout API", "4 monitors"; `nameOf` gives the name of a monitor that is there. */
export function describeScope(scope: MaintenanceScope, nameOf: (monitorId: string) => string | null): string {
  switch (scope.kind) {
    case 'everything':
      return 'everything'
    case 'group':
      return `the group ${scope.group}`
    case 'monitors':
      return listed(
        scope.monitorIds.map((id) => nameOf(id) ?? 'a monitor that is gone'),
        'monitors',
      )
    case 'names':
      return scope.names.length === 0 ? 'nothing that is watched' : listed(scope.names, 'names')
  }
}

/** "Maintenance “New certificates”", "The window “Ledger window”". */
export function maintenanceTitle({ source, reason }: Pick<Maintenance, 'source' | 'reason'>): string {
  return source.kind === 'declared' ? `Maintenance “${reason}”` : `The window “${reason}”`
}

function listed(names: readonly string[], noun: string): string {
  const [first = '', second, ...others] = names
  if (second === undefined) return first
  return others.length === 0 ? `${first} and ${second}` : `${names.length} ${noun}`
}
