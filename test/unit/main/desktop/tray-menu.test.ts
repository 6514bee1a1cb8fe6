import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { type TrayActions, trayMenu } from '#main/desktop/tray-menu'
import type { State } from '#shared/state'
import { emptyState } from '../../../fixtures/state'
import { alert } from '../../shared/alert/fixtures'

const actions = {
  open: vi.fn(),
  showAlert: vi.fn(),
  act: vi.fn(),
  acknowledge: vi.fn(),
  snooze: vi.fn(),
  hold: vi.fn(),
  present: vi.fn(),
  quit: vi.fn(),
} satisfies TrayActions

const menuOf = (changes: Partial<State>) => trayMenu({ revision: 1, ...emptyState(), ...changes }, actions, 0)

function entry(menu: MenuItemConstructorOptions[], ...labels: string[]): MenuItemConstructorOptions {
  const [label, ...rest] = labels
  const found = menu.find((one) => one.label === label)
  if (found === undefined) throw new Error(`there is no ${label}`)
  if (rest.length === 0) return found
  if (!Array.isArray(found.submenu)) throw new Error(`${label} opens nothing`)
  return entry(found.submenu, ...rest)
}

function click(menu: MenuItemConstructorOptions[], ...labels: string[]) {
  const { click: clicked } = entry(menu, ...labels)
  // The menu's own arguments are Electron's; what is done needs none of them.
  Reflect.apply(clicked ?? (() => {}), null, [])
}

test('an alert can be acknowledged, snoozed and opened', () => {
  const menu = menuOf({ alerts: { alert: alert() } })
  click(menu, 'P1 Checkout API is down', 'Acknowledge')
  click(menu, 'P1 Checkout API is down', 'Snooze', '1 h')
  click(menu, 'P1 Checkout API is down', 'Snooze', 'until morning')
  click(menu, 'P1 Checkout API is down', 'Open')
  expect(actions.acknowledge).toHaveBeenCalledWith('alert')
  expect(actions.snooze.mock.calls).toEqual([
    ['alert', { kind: 'minutes', minutes: 60 }],
    ['alert', { kind: 'morning' }],
  ])
  expect(actions.showAlert).toHaveBeenCalledWith('alert')
})

test('what needs a word more opens the dialog for it', () => {
  const menu = menuOf({ alerts: { alert: alert() } })
  click(menu, 'P1 Checkout API is down', 'Snooze', 'Until a time, or more than this…')
  click(menu, 'P1 Checkout API is down', 'Hand over…')
  click(menu, 'P1 Checkout API is down', 'Resolve…')
  click(menu, 'P1 Checkout API is down', 'Add a note…')
  expect(actions.act.mock.calls).toEqual([
    ['alert', 'snooze'],
    ['alert', 'hand over'],
    ['alert', 'resolve'],
    ['alert', 'note'],
  ])
})

test('what is snoozed is listed last and says so', () => {
  const scope = { kind: 'alert', alertId: 'a' } as const
  const menu = menuOf({
    alerts: { a: alert({ id: 'a', responseDueAt: 1 }), b: alert({ id: 'b', monitorName: 'Shop' }) },
    snoozes: { s: { id: 's', scope, until: 9, by: 'Kim', at: 0, reason: null } },
  })
  expect(menu.slice(0, 3).map(({ label }) => label)).toEqual([
    '1 critical, 1 snoozed',
    'P1 Shop is down',
    'P1 Checkout API is down (snoozed)',
  ])
})

test('eight alerts are listed, and the others are counted', () => {
  const many = Array.from({ length: 20 }, (_, place) => alert({ id: String(place) }))
  const menu = menuOf({ alerts: Object.fromEntries(many.map((one) => [one.id, one])) })
  expect(menu.filter(({ label }) => label?.startsWith('P1 '))).toHaveLength(8)
  expect(entry(menu, 'and 12 more').click).toBeDefined()
})

test('presentation mode begins and ends', () => {
  click(menuOf({}), 'Presentation mode', 'Show P1 only')
  expect(actions.present).toHaveBeenLastCalledWith({ until: null, letsMostSevere: true })
  const preferences = { ...emptyState().preferences, presentation: { until: null, letsMostSevere: true } }
  click(menuOf({ preferences }), 'End presentation mode')
  expect(actions.present).toHaveBeenLastCalledWith(null)
})

test('all alerts can be held for a while', () => {
  click(menuOf({}), 'Hold all alerts', 'for 1 h')
  expect(actions.hold).toHaveBeenCalledWith(3_600_000)
})

test('an & in a name is not taken for the mark of a key', () => {
  const menu = menuOf({ alerts: { alert: alert({ monitorName: 'Search & find' }) } })
  expect(entry(menu, 'P1 Search && find is down')).toBeDefined()
})
