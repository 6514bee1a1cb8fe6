import type { Maintenance, MaintenanceScope } from './maintenance-record'

/** As much of a monitor as decides whether a maintenance covers it. */
export interface CoveredMonitor {
  id: string
  name: string
  group: string | null
}

/** The maintenance that holds a monitor's alerts, and until when, UTC milliseconds. */
export interface ActiveMaintenance {
  windowId: string
  reason: string
  until: number
}

/**
 * The maintenance that covers a monitor at `now`; of several the one that ends last, so that a hold does not end
 * while another goes on. Null while there is none.
 */
export function activeMaintenance(
  maintenances: readonly Maintenance[],
  monitor: CoveredMonitor,
  now: number,
): ActiveMaintenance | null {
  const last = maintenances
    .filter((one) => isOn(one, now) && covers(one.scope, monitor))
    .reduce<Maintenance | null>(
      (best, one) => (best !== null && best.endsAt >= one.endsAt ? best : one),
      null,
    )
  return last === null ? null : { windowId: last.id, reason: last.reason, until: last.endsAt }
}

/** How far a maintenance has come. */
export type MaintenancePhase = 'coming' | 'on' | 'over'

/** It begins with its first millisecond and is over at its end. One that ends before it begins never is on. */
export function phaseOf(
  { startsAt, endsAt }: Pick<Maintenance, 'startsAt' | 'endsAt'>,
  now: number,
): MaintenancePhase {
  if (now >= endsAt) return 'over'
  return now >= startsAt ? 'on' : 'coming'
}

function isOn(maintenance: Pick<Maintenance, 'startsAt' | 'endsAt'>, now: number): boolean {
  return phaseOf(maintenance, now) === 'on'
}

/** Whether a scope has a monitor in it. A name covers a monitor when it stands in its name, or in its group's. */
export function covers(scope: MaintenanceScope, { id, name, group }: CoveredMonitor): boolean {
  switch (scope.kind) {
    case 'everything':
      return true
    case 'group':
      return scope.group === group
    case 'monitors':
      return scope.monitorIds.includes(id)
    case 'names':
      return scope.names.some((each) => isNamedIn(name, each) || (group !== null && isNamedIn(group, each)))
  }
}

/** Whether all words of a name stand in a text in a row, whatever their case and whether one or many are meant. */
export function isNamedIn(text: string, name: string): boolean {
  return hasWords(wordsOf(text), wordsOf(name))
}

/** The words of a text, to be compared with `hasWords`: in lower case, of one rather than of many, between spaces. */
export function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return ` ${words.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)).join(' ')} `
}

/** Whether the words of one text stand in those of another in a row. */
export function hasWords(words: string, wanted: string): boolean {
  return wanted.trim() !== '' && words.includes(wanted)
}
