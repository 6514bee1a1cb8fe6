import { alertTitle } from '../alert/describe'
import type { State } from '../state'
import { overallSummary, pressingAlerts } from '../summary'

/** "(2) Watchkeeper: P1 Checkout API is down": the window's title tells, also from a list of windows. */
export function windowTitle(state: TitledState & Pick<State, 'companion'>): string {
  return state.companion.demo ? `Demo · ${titleOf(state)}` : titleOf(state)
}

type TitledState = Pick<State, 'alerts' | 'snoozes' | 'monitors' | 'connectivity'>

function titleOf(state: TitledState): string {
  const open = pressingAlerts(state).filter((alert) => alert.state === 'open')
  const [first] = open.sort((one, other) => one.severity.localeCompare(other.severity))
  if (first === undefined) return `${overallSummary(state)} · Watchkeeper`
  return `(${open.length}) Watchkeeper: ${first.severity} ${alertTitle(first)}`
}
