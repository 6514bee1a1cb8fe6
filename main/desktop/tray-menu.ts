import type { MenuItemConstructorOptions } from 'electron'
import type { AlertAction } from '../../shared/alert/action'
import type { Alert } from '../../shared/alert/alert'
import { alertTitle, describeCause } from '../../shared/alert/describe'
import type { SnoozeLength } from '../../shared/alert/snooze-record'
import { hushAt } from '../../shared/notify/hush'
import type { State } from '../../shared/state'
import { overallSummary, pressingAlerts, snoozedAlerts } from '../../shared/summary'
import { localTime } from '../../shared/time/display'

/** What a person can do from the tray. */
export interface TrayActions {
  open(): void
  showAlert(id: string): void
  /** Opens the window with the dialog of an action. */
  act(id: string, action: AlertAction): void
  acknowledge(id: string): void
  snooze(id: string, length: SnoozeLength): void
  /** Holds all alerts for so many milliseconds. */
  hold(duration: number): void
  /** Null ends it. */
  present(presentation: State['preferences']['presentation']): void
  quit(): void
}

const snoozes: readonly { label: string; length: SnoozeLength }[] = [
  { label: '15 min', length: { kind: 'minutes', minutes: 15 } },
  { label: '1 h', length: { kind: 'minutes', minutes: 60 } },
  { label: '4 h', length: { kind: 'minutes', minutes: 240 } },
  { label: 'until morning', length: { kind: 'morning' } },
]

const alertsListed = 8
const hour = 60 * 60_000
const holds = [
  { label: 'for 15 min', duration: hour / 4 },
  { label: 'for 1 h', duration: hour },
  { label: 'for 4 h', duration: 4 * hour },
] as const

/** The tray's menu. It has no times that pass, since a menu that changes by itself closes while it is read. */
export function trayMenu(state: State, actions: TrayActions, now: number): MenuItemConstructorOptions[] {
  const { shift, companion } = state
  const items = [
    ...pressingAlerts(state).map((alert) => alertItem(alert, '', actions)),
    ...snoozedAlerts(state).map((alert) => alertItem(alert, ' (snoozed)', actions)),
  ]
  const unlisted = items.length - alertsListed
  const who =
    shift === null ? 'No shift' : `${shift.person}, since ${localTime(shift.startedAt, companion.zone)}`
  return [
    { label: asLabel(overallSummary(state)), enabled: false },
    ...items.slice(0, alertsListed),
    ...(unlisted > 0 ? [{ label: `and ${unlisted} more`, click: () => actions.open() }] : []),
    { type: 'separator' },
    { label: asLabel(who), enabled: false },
    { type: 'separator' },
    {
      label: 'Hold all alerts',
      submenu: holds.map(({ label, duration }) => ({ label, click: () => actions.hold(duration) })),
    },
    presentationItem(state, actions, now),
    { type: 'separator' },
    { label: 'Open Watchkeeper', click: () => actions.open() },
    { label: 'Quit', click: () => actions.quit() },
  ]
}

function alertItem(alert: Alert, remark: string, actions: TrayActions): MenuItemConstructorOptions {
  const { id, acknowledgement } = alert
  const asking = (label: string, action: AlertAction) => ({ label, click: () => actions.act(id, action) })
  return {
    label: asLabel(`${alert.severity} ${alertTitle(alert)}${remark}`),
    submenu: [
      { label: asLabel(describeCause(alert.cause)), enabled: false },
      alert.state === 'open'
        ? { label: 'Acknowledge', click: () => actions.acknowledge(id) }
        : { label: asLabel(`Acknowledged by ${acknowledgement?.by ?? 'somebody'}`), enabled: false },
      {
        label: 'Snooze',
        submenu: [
          ...snoozes.map(({ label, length }) => ({ label, click: () => actions.snooze(id, length) })),
          asking('Until a time, or more than this…', 'snooze'),
        ],
      },
      asking('Hand over…', 'hand over'),
      asking('Resolve…', 'resolve'),
      asking('Add a note…', 'note'),
      { label: 'Open', click: () => actions.showAlert(id) },
    ],
  }
}

function presentationItem(
  { preferences, companion }: State,
  actions: TrayActions,
  now: number,
): MenuItemConstructorOptions {
  const isOn = hushAt(preferences, now, companion.zone)?.kind === 'presentation'
  if (isOn) return { label: 'End presentation mode', click: () => actions.present(null) }
  const begin = (letsMostSevere: boolean) => () => actions.present({ until: null, letsMostSevere })
  return {
    label: 'Presentation mode',
    submenu: [
      { label: 'Show nothing', click: begin(false) },
      { label: 'Show P1 only', click: begin(true) },
    ],
  }
}

/** A single & would underline the letter after it. */
function asLabel(text: string): string {
  return text.replaceAll('&', '&&')
}
