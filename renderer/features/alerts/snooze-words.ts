import { alertTitle } from '../../../shared/alert/describe'
import type { SnoozeScope } from '../../../shared/alert/snooze-record'
import type { State } from '../../../shared/state'

/** What is snoozed, to stand at the beginning of a sentence. */
export function snoozedWhat(
  scope: SnoozeScope,
  { alerts, monitors }: Pick<State, 'alerts' | 'monitors'>,
): string {
  switch (scope.kind) {
    case 'everything':
      return 'Everything'
    case 'group':
      return `Group ${scope.group}`
    case 'monitor':
      return monitors[scope.monitorId]?.definition.name ?? 'A monitor that is gone'
    case 'alert': {
      const alert = alerts[scope.alertId]
      return alert === undefined ? 'An alert that is over' : alertTitle(alert)
    }
  }
}
