/** Screens with keys of their own. */
export const keyPlaces = ['now', 'watch', 'runbook', 'checklists', 'incidents', 'shift'] as const
export type KeyPlace = (typeof keyPlaces)[number]

interface KeyedAction {
  /** The screen on which the key works. */
  place: KeyPlace
  /** The key, while a person has not chosen another. */
  key: string
}

/** What can be done by a key that a person may choose: the screens, their help and Settings all read this. */
export const keyedActions = {
  'alert.acknowledge': { place: 'now', key: 'a' },
  'alert.snooze': { place: 'now', key: 's' },
  'alert.called': { place: 'now', key: 'c' },
  'alert.handOver': { place: 'now', key: 'h' },
  'alert.resolve': { place: 'now', key: 'r' },
  'alert.note': { place: 'now', key: 'n' },
  'alert.incident': { place: 'now', key: 'i' },
  'monitor.check': { place: 'watch', key: 'c' },
  'monitor.pause': { place: 'watch', key: 'p' },
  'monitor.hold': { place: 'watch', key: 'm' },
  'monitor.edit': { place: 'watch', key: 'e' },
  'monitor.add': { place: 'watch', key: 'n' },
  'runbook.edit': { place: 'runbook', key: 'e' },
  'item.notApplicable': { place: 'checklists', key: 'x' },
  'item.more': { place: 'checklists', key: 'm' },
  'item.takeBack': { place: 'checklists', key: 'u' },
  'change.plan': { place: 'checklists', key: 'c' },
  'incident.open': { place: 'incidents', key: 'o' },
  'incident.write': { place: 'incidents', key: 'n' },
  'incident.resolve': { place: 'incidents', key: 'r' },
  'log.write': { place: 'shift', key: 'n' },
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
