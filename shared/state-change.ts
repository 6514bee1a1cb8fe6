import { keepSame } from './keep-same'
import type { Change, State } from './state'

/** The state after a change, or null when one in between was missed and the state must be asked for again. */
export function applyChange(state: State, change: Change): State | null {
  if (change.revision <= state.revision) return state
  if (change.revision !== state.revision + 1) return null
  const told = Object.fromEntries(Object.entries(change.facts).filter(([, value]) => value !== undefined))
  return {
    ...keepSame(state, { ...state, ...told }),
    revision: change.revision,
    monitors: applyItems(state.monitors, change.monitors),
    alerts: applyItems(state.alerts, change.alerts),
    snoozes: applyItems(state.snoozes, change.snoozes),
    runs: applyItems(state.runs, change.runs),
    changes: applyItems(state.changes, change.changes),
    incidents: applyItems(state.incidents, change.incidents),
    followUps: applyItems(state.followUps, change.followUps),
    log: applyItems(state.log, change.log),
    outbox: applyItems(state.outbox, change.outbox),
  }
}

function applyItems<Item>(
  items: Record<string, Item>,
  changed: { set: Record<string, Item>; remove: string[] } | undefined,
): Record<string, Item> {
  if (changed === undefined) return items
  const next = { ...items, ...changed.set }
  for (const id of changed.remove) delete next[id]
  return next
}
