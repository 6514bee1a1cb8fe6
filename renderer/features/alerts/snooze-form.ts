import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import type { SnoozeLength, SnoozeScope } from '../../../shared/alert/snooze-record'

/** How long; `time`: until a time of day that is written. */
export type WrittenLength = '15' | '60' | '240' | 'morning' | 'time'

/** What can be chosen; `morning` is when the next one begins, as "08:00". */
export function lengthsWith(morning: string): { value: WrittenLength; label: string }[] {
  return [
    { value: '15', label: '15 min' },
    { value: '60', label: '1 h' },
    { value: '240', label: '4 h' },
    { value: 'morning', label: `Until morning, ${morning}` },
    { value: 'time', label: 'Until' },
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
  return [
    { value: 'alert', label: `This alert: ${alertTitle(alert)}`, scope: { kind: 'alert', alertId: id } },
    { value: 'monitor', label: `All of ${monitorName}`, scope: { kind: 'monitor', monitorId } },
    ...(group === null
      ? []
      : [{ value: 'group', label: `All of group ${group}`, scope: { kind: 'group', group } as const }]),
    { value: 'everything', label: 'Everything', scope: { kind: 'everything' } },
  ]
}
