import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import type { SnoozeLength, SnoozeScope } from '../../../shared/alert/snooze-record'
import { text } from '../../../shared/text/text'

/** How long; `time`: until a time of day that is written. */
export type WrittenLength = '15' | '60' | '240' | 'morning' | 'time'

/** What can be chosen; `morning` is when the next one begins, as "08:00". */
export function lengthsWith(morning: string): { value: WrittenLength; label: string }[] {
  const words = text.alerts.snooze.lengths
  return [
    { value: '15', label: words.quarter },
    { value: '60', label: words.hour },
    { value: '240', label: words.fourHours },
    { value: 'morning', label: words.morning(morning) },
    { value: 'time', label: text.alerts.snooze.until },
  ]
}

/** The length that was chosen; null where a time is missing. */
export function lengthOf(written: WrittenLength, until: number | null): SnoozeLength | null {
  if (written === 'morning') return { kind: 'morning' }
  if (written === 'time') return until === null ? null : { kind: 'until', until }
  return { kind: 'minutes', minutes: Number(written) }
}

/** What can be snoozed from an alert, the narrowest first. */
export function scopesOf(alert: Alert): { value: string; label: string; scope: SnoozeScope }[] {
  const { id, monitorId, monitorName, group } = alert
  const words = text.alerts.snooze.scopes
  return [
    { value: 'alert', label: words.alert(alertTitle(alert)), scope: { kind: 'alert', alertId: id } },
    { value: 'monitor', label: words.monitor(monitorName), scope: { kind: 'monitor', monitorId } },
    ...(group === null
      ? []
      : [{ value: 'group', label: words.group(group), scope: { kind: 'group', group } as const }]),
    { value: 'everything', label: words.everything, scope: { kind: 'everything' } },
  ]
}
