import { describe, expect, it } from 'vitest'
import type { MaintenanceWindow } from '#shared/runbook/model'
import { knownNames, plannedMaintenance, scopeOf } from '#shared/watch/maintenance-calendar'

const hour = 60 * 60_000
const berlin = 'Europe/Berlin'

function window(changes: Partial<MaintenanceWindow> = {}): MaintenanceWindow {
  return {
    title: 'Standard window',
    schedule: { kind: 'weekly', on: [7], at: 120 },
    zone: null,
    duration: 4 * hour,
    notice: 72 * hour,
    affects: null,
    line: 1,
    ...changes,
  }
}

function plan(now: string, ...windows: MaintenanceWindow[]) {
  return plannedMaintenance(windows, ['Ledger', 'Search'], Date.parse(now), berlin).map(
    ({ startsAt, endsAt, source, ...rest }) => ({
      ...rest,
      from: new Date(startsAt).toISOString(),
      to: new Date(endsAt).toISOString(),
      notice: source.kind === 'runbook' && source.noticeDueAt,
    }),
  )
}

describe('plannedMaintenance', () => {
  it('goes by the zone that the window names', () => {
    expect(plan('2026-11-23T12:00:00Z', window({ zone: 'Etc/UTC' }))).toMatchObject([
      { from: '2026-11-29T02:00:00.000Z', to: '2026-11-29T06:00:00.000Z' },
    ])
  })

  it('is the next occurrence in local time, with when notice is due', () => {
    expect(plan('2026-11-23T12:00:00Z', window())).toEqual([
      {
        id: `Standard window ${Date.parse('2026-11-29T01:00:00Z')} ${Date.parse('2026-11-29T05:00:00Z')}`,
        scope: { kind: 'everything' },
        reason: 'Standard window',
        from: '2026-11-29T01:00:00.000Z',
        to: '2026-11-29T05:00:00.000Z',
        notice: Date.parse('2026-11-26T01:00:00Z'),
      },
    ])
  })

  it('is the occurrence that is on, until its last moment', () => {
    const from = (now: string) => plan(now, window())[0]?.from
    expect(from('2026-11-29T01:00:00Z')).toBe('2026-11-29T01:00:00.000Z')
    expect(from('2026-11-29T04:59:59.999Z')).toBe('2026-11-29T01:00:00.000Z')
    expect(from('2026-11-29T05:00:00Z')).toBe('2026-12-06T01:00:00.000Z')
  })

  it('ends by the clocks on the wall in the nights in which they are changed', () => {
    const span = (now: string) => plan(now, window()).map(({ from, to }) => [from, to])
    // 02:00 does not exist: it begins at 03:00, and ends at 06:00.
    expect(span('2026-03-28T12:00:00Z')).toEqual([['2026-03-29T01:00:00.000Z', '2026-03-29T04:00:00.000Z']])
    // 02:00 comes twice: it begins the first time, and ends at 06:00.
    expect(span('2026-10-24T12:00:00Z')).toEqual([['2026-10-25T00:00:00.000Z', '2026-10-25T05:00:00.000Z']])
    expect(span('2026-10-25T04:30:00Z')).toEqual([['2026-10-25T00:00:00.000Z', '2026-10-25T05:00:00.000Z']])
  })

  it('goes on past midnight, and comes monthly too', () => {
    const late = window({ schedule: { kind: 'daily', at: 23 * 60 }, duration: 3 * hour })
    expect(plan('2026-11-24T00:30:00Z', late)[0]).toMatchObject({
      from: '2026-11-23T22:00:00.000Z',
      to: '2026-11-24T01:00:00.000Z',
    })
    const first = window({ schedule: { kind: 'monthly', nth: 1, on: 7, at: 120 } })
    expect(plan('2026-11-23T12:00:00Z', first)[0]?.from).toBe('2026-12-06T01:00:00.000Z')
  })

  it('leaves out what has no end or does not go by the clock', () => {
    const windows = [
      window({ duration: null }),
      window({ schedule: null }),
      window({ schedule: { kind: 'event', event: 'in an emergency' } }),
    ]
    expect(plan('2026-11-23T12:00:00Z', ...windows)).toEqual([])
  })

  it('comes in the order of the starts', () => {
    const search = window({ title: 'Search window', schedule: { kind: 'weekly', on: [3], at: 120 } })
    expect(plan('2026-11-23T12:00:00Z', window(), search).map(({ reason }) => reason)).toEqual([
      'Search window',
      'Standard window',
    ])
  })
})

describe('scopeOf', () => {
  const known = knownNames(['Ledger', 'Search', 'Checkout API', 'Orders database', 'Mail service'])

  it.each([
    ['nothing in particular', { title: 'Standard window', affects: null }, { kind: 'everything' }],
    ['what its title names', { title: 'Ledger window', affects: null }, { kind: 'names', names: ['Ledger'] }],
    [
      'what it affects',
      { title: 'Quiet hour', affects: 'the checkout API and search' },
      { kind: 'names', names: ['Search', 'Checkout API'] },
    ],
    [
      'what has a word of it in its name',
      { title: 'Orders maintenance window', affects: null },
      { kind: 'names', names: ['Orders'] },
    ],
    ['no word that says nothing', { title: 'Service window', affects: null }, { kind: 'everything' }],
    [
      'what it affects before what its title names',
      { title: 'Ledger window', affects: 'every service' },
      { kind: 'everything' },
    ],
    ['everything by word', { title: 'Quiet hour', affects: 'All services' }, { kind: 'everything' }],
    ['what nobody knows', { title: 'Quiet hour', affects: 'the mill' }, { kind: 'names', names: [] }],
  ])('covers %s', (_name, window, scope) => {
    expect(scopeOf(window, known)).toEqual(scope)
  })
})
