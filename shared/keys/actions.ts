export const keyPlaces = ['Now', 'Watch', 'Runbook', 'Checklists', 'Incidents', 'Shift'] as const
export type KeyPlace = (typeof keyPlaces)[number]

interface KeyedAction {
  /** The screen on which the key works. */
  place: KeyPlace
  meaning: string
  /** The key, while a person has not chosen another. */
  key: string
}

/** What can be done by a key that a person may choose: the screens, their help and Settings all read this. */
export const keyedActions = {
  'alert.acknowledge': { place: 'Now', meaning: 'Acknowledge the alert', key: 'a' },
  'alert.snooze': { place: 'Now', meaning: 'Snooze it', key: 's' },
  'alert.called': { place: 'Now', meaning: 'Note that the next in the chain was called', key: 'c' },
  'alert.handOver': { place: 'Now', meaning: 'Hand it over', key: 'h' },
  'alert.resolve': { place: 'Now', meaning: 'Resolve it', key: 'r' },
  'alert.note': { place: 'Now', meaning: 'Add a note to it', key: 'n' },
  'alert.incident': { place: 'Now', meaning: 'Open an incident for it', key: 'i' },
  'monitor.check': { place: 'Watch', meaning: 'Check now', key: 'c' },
  'monitor.pause': { place: 'Watch', meaning: 'Pause or resume', key: 'p' },
  'monitor.hold': { place: 'Watch', meaning: 'Hold for maintenance', key: 'm' },
  'monitor.edit': { place: 'Watch', meaning: 'Edit', key: 'e' },
  'monitor.add': { place: 'Watch', meaning: 'Add a monitor', key: 'n' },
  'runbook.edit': { place: 'Runbook', meaning: 'Edit the file', key: 'e' },
  'item.notApplicable': { place: 'Checklists', meaning: 'The item is not applicable', key: 'x' },
  'item.more': { place: 'Checklists', meaning: 'Note and monitor of the item', key: 'm' },
  'item.takeBack': { place: 'Checklists', meaning: 'Take the last tick back', key: 'u' },
  'change.plan': { place: 'Checklists', meaning: 'Plan a change', key: 'c' },
  'incident.open': { place: 'Incidents', meaning: 'Open an incident', key: 'o' },
  'incident.write': { place: 'Incidents', meaning: 'Write on the timeline', key: 'n' },
  'incident.resolve': { place: 'Incidents', meaning: 'Resolve the incident', key: 'r' },
  'log.write': { place: 'Shift', meaning: 'Write a log entry', key: 'n' },
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
