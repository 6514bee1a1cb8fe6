import type { Change } from './change'

export const changeStates = ['planned', 'in progress', 'done', 'rolled back', 'cancelled'] as const
export type ChangeState = (typeof changeStates)[number]

/** What may follow each state; nothing follows an end but a look back. */
const following: Record<ChangeState, readonly ChangeState[]> = {
  planned: ['in progress', 'cancelled'],
  'in progress': ['done', 'rolled back'],
  done: ['rolled back'],
  'rolled back': [],
  cancelled: ['planned'],
}

/** The states that a change can be brought into now. */
export function nextStates(state: ChangeState): readonly ChangeState[] {
  return following[state]
}

/** The change in another state; null where that cannot follow. */
export function changeTo(change: Change, state: ChangeState, now: number): Change | null {
  if (!following[change.state].includes(state)) return null
  switch (state) {
    case 'in progress':
      return { ...change, state, beganAt: now, endedAt: null }
    case 'done':
    case 'rolled back':
    case 'cancelled':
      return { ...change, state, endedAt: now }
    case 'planned':
      return { ...change, state, beganAt: null, endedAt: null }
  }
}
