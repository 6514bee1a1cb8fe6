import { alertTitle } from '../alert/describe'
import type { State } from '../state'
import { overallSummary, pressingAlerts } from '../summary'
import { text } from '../text/text'

/** "(2) Watchkeeper: P1 Checkout API is down": the window's title tells, also from a list of windows. */
export function windowTitle(state: TitledState & Pick<State, 'companion'>): string {
  return state.companion.demo ? text.notify.windowTitle.demo(titleOf(state)) : titleOf(state)
}

type TitledState = Pick<State, 'alerts' | 'snoozes' | 'monitors' | 'monitorsRead' | 'connectivity'>

function titleOf(state: TitledState): string {
  const open = pressingAlerts(state).filter((alert) => alert.state === 'open')
  const [first] = open.sort((one, other) => one.severity.localeCompare(other.severity))
  if (first === undefined) return text.notify.windowTitle.well(overallSummary(state))
  return text.notify.windowTitle.alert(open.length, `${first.severity} ${alertTitle(first)}`)
}
