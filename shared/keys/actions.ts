export const keyPlaces = ['Now', 'Watch', 'Runbook', 'Checklists', 'Incidents', 'Shift'] as const
export type KeyPlace = (typeof keyPlaces)[number]

interface KeyedAction {
  /** The screen on which the key works. */
  place: KeyPlace
  /** The key, while a person has not chosen another. */
  key: string
}

/** What can be done by a key that a person may choose: the screens, their help and Settings all read this. */
export const keyedActions = {
  'alert.acknowledge': { place: 'Now', key: 'a' },
  'alert.snooze': { place: 'Now', key: 's' },
  'alert.called': { place: 'Now', key: 'c' },
  'alert.handOver': { place: 'Now', key: 'h' },
  'alert.resolve': { place: 'Now', key: 'r' },
  'alert.note': { place: 'Now', key: 'n' },
  'alert.incident': { place: 'Now', key: 'i' },
  'monitor.check': { place: 'Watch', key: 'c' },
  'monitor.pause': { place: 'Watch', key: 'p' },
  'monitor.hold': { place: 'Watch', key: 'm' },
  'monitor.edit': { place: 'Watch', key: 'e' },
  'monitor.add': { place: 'Watch', key: 'n' },
  'runbook.edit': { place: 'Runbook', key: 'e' },
  'item.notApplicable': { place: 'Checklists', key: 'x' },
  'item.more': { place: 'Checklists', key: 'm' },
  'item.takeBack': { place: 'Checklists', key: 'u' },
  'change.plan': { place: 'Checklists', key: 'c' },
  'incident.open': { place: 'Incidents', key: 'o' },
  'incident.write': { place: 'Incidents', key: 'n' },
  'incident.resolve': { place: 'Incidents', key: 'r' },
  'log.write': { place: 'Shift', key: 'n' },
} as const satisfies Record<string, KeyedAction>

export type KeyAction = keyof typeof keyedActions

export const keyActions = Object.keys(keyedActions).filter(isKeyAction)

function isKeyAction(name: string): name is KeyAction {
  return Object.hasOwn(keyedActions, name)
}

/** Of a screen, in the order in which they are listed. */
export function actionsOf(place: KeyPlace): KeyAction[] {
  return keyActions.filter((action) => keyedActions[action].place === place)
}
