import { expect, test } from 'vitest'
import {
  monitorSummary,
  overallStatus,
  overallSummary,
  pressingAlerts,
  snoozedAlerts,
  unresolvedAlerts,
} from '#shared/summary'
import type { Status } from '#shared/watch/status'
import { monitorView } from '../../fixtures/monitor-view'
import { emptyState } from '../../fixtures/state'
import { alert } from './alert/fixtures'

const watching = (...statuses: Status[]) => ({
  ...emptyState(),
  monitors: Object.fromEntries(
    statuses.map((status, index) => [`m${index}`, monitorView({ id: `m${index}`, status })]),
  ),
})
const withAlerts = (...alerts: ReturnType<typeof alert>[]) => ({
  ...watching('ok'),
  alerts: Object.fromEntries(alerts.map((one) => [one.id, one])),
})
const offline = { online: false, since: 0, reason: 'Nothing answers.' }

test('alerts decide, whether acknowledged or not, and are counted by verdict', () => {
  const state = withAlerts(
    alert({ id: 'a', verdict: 'warning' }),
    alert({ id: 'b', verdict: 'critical', state: 'acknowledged' }),
    alert({ id: 'c', verdict: 'warning' }),
  )
  expect(overallStatus(state)).toBe('critical')
  expect(overallSummary(state)).toBe('1 critical, 2 warning')
  expect(overallStatus(withAlerts(alert({ verdict: 'warning' })))).toBe('warning')
})

test('what is held is counted apart and wants nobody', () => {
  const held = alert({ id: 'held', held: { kind: 'dependency', monitorId: 'db', name: 'Database' } })
  expect(overallStatus(withAlerts(held))).toBe('ok')
  expect(overallSummary(withAlerts(held))).toBe('1 monitor ok, 1 held')
  const both = withAlerts(held, alert({ id: 'told', verdict: 'warning' }))
  expect(overallStatus(both)).toBe('warning')
  expect(overallSummary(both)).toBe('1 warning, 1 held')
  expect(pressingAlerts(both).map(({ id }) => id)).toEqual(['told'])
})

test('what is snoozed is counted apart while the snooze stands', () => {
  const snooze = { id: 's', until: 9, by: 'Kim', at: 0, reason: null }
  const state = {
    ...withAlerts(alert({ id: 'a', verdict: 'warning' }), alert({ id: 'b', group: 'Shop' })),
    snoozes: { s: { ...snooze, scope: { kind: 'group', group: 'Shop' } as const } },
  }
  expect(overallStatus(state)).toBe('warning')
  expect(overallSummary(state)).toBe('1 warning, 1 snoozed')
  expect(pressingAlerts(state).map(({ id }) => id)).toEqual(['a'])
  expect(snoozedAlerts(state).map(({ id }) => id)).toEqual(['b'])
  const everything = { s: { ...snooze, scope: { kind: 'everything' } as const } }
  expect(overallSummary({ ...state, snoozes: everything })).toBe('2 snoozed')
  expect(overallStatus({ ...state, snoozes: everything })).toBe('warning')
})

test('an alert stands while the laptop is offline; without one nothing is said to be ok', () => {
  expect(overallStatus({ ...withAlerts(alert()), connectivity: offline })).toBe('critical')
  const quiet = { ...watching('ok'), connectivity: offline }
  expect(overallStatus(quiet)).toBe('unknown')
  expect(overallSummary(quiet)).toBe('This laptop is offline')
})

test('what is over no longer counts', () => {
  const state = withAlerts(alert({ state: 'resolved', resolvedAt: 1 }))
  expect(overallStatus(state)).toBe('ok')
  expect(unresolvedAlerts(state)).toEqual([])
})

test('without alerts the monitors are counted, and the paused ones are not passed over', () => {
  expect(overallSummary(watching('ok', 'ok'))).toBe('All 2 monitors ok')
  expect(overallSummary(watching('ok'))).toBe('1 monitor ok')
  expect(overallSummary(watching('ok', 'unknown', 'paused'))).toBe('1 of 2 monitors ok, 1 paused')
  expect(overallStatus(watching('ok', 'unknown'))).toBe('unknown')
  expect(overallStatus(watching('ok', 'paused'))).toBe('ok')
})

test('where nothing is watched nothing is ok', () => {
  expect(overallSummary(watching())).toBe('Nothing is watched yet')
  expect(overallStatus(watching())).toBe('unknown')
  expect(overallSummary(watching('paused'))).toBe('All monitors are paused')
  expect(overallStatus(watching('paused'))).toBe('unknown')
})

test('monitors that are not read yet are not passed over', () => {
  const state = { ...watching(), monitorsRead: false }
  expect(overallSummary(state)).toBe('The monitors are being read')
  expect(overallStatus(state)).toBe('unknown')
})

test('a monitor that was removed here is not watched', () => {
  const monitors = { m: monitorView({ removedHere: true }) }
  expect(monitorSummary({ monitors, monitorsRead: true })).toBe('Nothing is watched yet')
})

test('the first deadline comes first', () => {
  const state = withAlerts(alert({ id: 'late', responseDueAt: 9 }), alert({ id: 'soon', responseDueAt: 3 }))
  expect(unresolvedAlerts(state).map(({ id }) => id)).toEqual(['soon', 'late'])
})
