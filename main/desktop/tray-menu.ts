import type { MenuItemConstructorOptions } from 'electron'
import type { AlertAction } from '../../shared/alert/action'
import type { Alert } from '../../shared/alert/alert'
import { alertTitle, describeCause } from '../../shared/alert/describe'
import type { SnoozeLength } from '../../shared/alert/snooze-record'
import { hushAt } from '../../shared/notify/hush'
import type { State } from '../../shared/state'
import { overallSummary, pressingAlerts, snoozedAlerts } from '../../shared/summary'
import { text } from '../../shared/text/text'
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

const snoozes = [
  { name: 'quarter', length: { kind: 'minutes', minutes: 15 } },
  { name: 'hour', length: { kind: 'minutes', minutes: 60 } },
  { name: 'fourHours', length: { kind: 'minutes', minutes: 240 } },
  { name: 'morning', length: { kind: 'morning' } },
] as const

const alertsListed = 8
const hour = 60 * 60_000
const holds = [
  { name: 'quarter', duration: hour / 4 },
  { name: 'hour', duration: hour },
  { name: 'fourHours', duration: 4 * hour },
] as const

/** The tray's menu. It has no times that pass, since a menu that changes by itself closes while it is read. */
export function trayMenu(state: State, actions: TrayActions, now: number): MenuItemConstructorOptions[] {
  const { shift, companion } = state
  const words = text.desktop.tray
  const items = [
    ...pressingAlerts(state).map((alert) => alertItem(alert, named(alert), actions)),
    ...snoozedAlerts(state).map((alert) => alertItem(alert, words.snoozed(named(alert)), actions)),
  ]
  const unlisted = items.length - alertsListed
  const who =
    shift === null ? words.noShift : words.shift(shift.person, localTime(shift.startedAt, companion.zone))
  return [
    { label: asLabel(overallSummary(state)), enabled: false },
    ...items.slice(0, alertsListed),
    ...(unlisted > 0 ? [{ label: words.more(unlisted), click: () => actions.open() }] : []),
    { type: 'separator' },
    { label: asLabel(who), enabled: false },
    { type: 'separator' },
    {
      label: words.hold,
      submenu: holds.map(({ name, duration }) => ({
        label: words.holdFor[name],
        click: () => actions.hold(duration),
      })),
    },
    presentationItem(state, actions, now),
    { type: 'separator' },
    { label: words.open, click: () => actions.open() },
    { label: words.quit, click: () => actions.quit() },
  ]
}

function alertItem(alert: Alert, label: string, actions: TrayActions): MenuItemConstructorOptions {
  const { id, acknowledgement } = alert
  const words = text.desktop.tray
  const asking = (asked: string, action: AlertAction) => ({
    label: asked,
    click: () => actions.act(id, action),
  })
  return {
    label: asLabel(label),
    submenu: [
      { label: asLabel(describeCause(alert.cause)), enabled: false },
      alert.state === 'open'
        ? { label: words.acknowledge, click: () => actions.acknowledge(id) }
        : { label: asLabel(words.acknowledgedBy(acknowledgement?.by ?? words.somebody)), enabled: false },
      {
        label: words.snooze,
        submenu: [
          ...snoozes.map(({ name, length }) => ({
            label: words.snoozeFor[name],
            click: () => actions.snooze(id, length),
          })),
          asking(words.snoozeOtherwise, 'snooze'),
        ],
      },
      asking(words.handOver, 'hand over'),
      asking(words.resolve, 'resolve'),
      asking(words.note, 'note'),
      { label: words.openAlert, click: () => actions.showAlert(id) },
    ],
  }
}

function presentationItem(
  { preferences, companion }: State,
  actions: TrayActions,
  now: number,
): MenuItemConstructorOptions {
  const words = text.desktop.tray.presentation
  const isOn = hushAt(preferences, now, companion.zone)?.kind === 'presentation'
  if (isOn) return { label: words.end, click: () => actions.present(null) }
  const begin = (letsMostSevere: boolean) => () => actions.present({ until: null, letsMostSevere })
  return {
    label: words.mode,
    submenu: [
      { label: words.nothing, click: begin(false) },
      { label: words.mostSevere, click: begin(true) },
    ],
  }
}

function named(alert: Alert): string {
  return `${alert.severity} ${alertTitle(alert)}`
}

/** A single & would underline the letter after it. */
function asLabel(label: string): string {
  return label.replaceAll('&', '&&')
}
