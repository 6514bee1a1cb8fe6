import { alertTitle } from '../../../shared/alert/describe'
import type { SnoozeScope } from '../../../shared/alert/snooze-record'
import type { State } from '../../../shared/state'
import { text } from '../../../shared/text/text'

/** What is snoozed, to stand at the beginning of a sentence. */
export function snoozedWhat(
  scope: SnoozeScope,
  { alerts, monitors }: Pick<State, 'alerts' | 'monitors'>,
): string {
  const words = text.alerts.snoozed
  switch (scope.kind) {
    case 'everything':
      return words.everything
    case 'group':
      return words.group(scope.group)
    case 'monitor':
      return monitors[scope.monitorId]?.definition.name ?? words.monitorGone
    case 'alert': {
      const alert = alerts[scope.alertId]
      return alert === undefined ? words.alertOver : alertTitle(alert)
    }
  }
}
