import { describe, expect, it } from 'vitest'
import {
  maintenanceTimes,
  optionOf,
  scopeOptions,
} from '../../../../../renderer/features/maintenance/maintenance-form'
import { monitorView } from '../../../../fixtures/monitor-view'

const hour = 60 * 60_000
const now = Date.parse('2026-11-23T22:30:00Z')
const zone = 'Etc/UTC'

describe('maintenanceTimes', () => {
  it('counts from now, or from the next such time', () => {
    expect(maintenanceTimes({ from: '', length: '30', until: '' }, now, zone)).toEqual({
      ok: true,
      value: { startsAt: null, endsAt: now + hour / 2 },
    })
    expect(maintenanceTimes({ from: '23:00', length: '120', until: '' }, now, zone)).toEqual({
      ok: true,
      value: { startsAt: now + hour / 2, endsAt: now + 2.5 * hour },
    })
  })

  it('ends at the next such time after it begins, also tomorrow', () => {
    const until = (from: string) => maintenanceTimes({ from, length: 'time', until: '01:30' }, now, zone)
    expect(until('')).toEqual({ ok: true, value: { startsAt: null, endsAt: now + 3 * hour } })
    expect(until('02:30')).toMatchObject({ value: { endsAt: now + 27 * hour } })
  })

  it('takes a date as well, and tells what has passed', () => {
    const weekend = { from: '2026-11-28 08:00', length: 'time', until: '2026-11-29 20:30' } as const
    expect(maintenanceTimes(weekend, now, 'Europe/Stockholm')).toEqual({
      ok: true,
      value: { startsAt: Date.parse('2026-11-28T07:00Z'), endsAt: Date.parse('2026-11-29T19:30Z') },
    })
    expect(maintenanceTimes({ ...weekend, from: '2026-11-22 08:00' }, now, zone)).toMatchObject({
      error: { from: expect.stringContaining('has passed') },
    })
    expect(maintenanceTimes({ ...weekend, until: '2026-11-28 07:00' }, now, zone)).toMatchObject({
      error: { until: expect.stringContaining('after it begins') },
    })
    expect(maintenanceTimes({ ...weekend, until: '2026-11-31 07:00' }, now, zone)).toMatchObject({
      error: { until: expect.stringContaining('08:00') },
    })
  })

  it('says at its field what is no time', () => {
    const wrong = { from: 'soon', length: 'time', until: '25:00' } as const
    expect(maintenanceTimes(wrong, now, zone)).toEqual({
      ok: false,
      error: { from: expect.stringContaining('08:00') },
    })
    expect(maintenanceTimes({ ...wrong, from: '' }, now, zone)).toEqual({
      ok: false,
      error: { until: expect.stringContaining('08:00') },
    })
  })
})

describe('scopeOptions', () => {
  const named = (id: string, name: string, group?: string) =>
    monitorView({
      id,
      definition: { kind: 'cpu', name, ...(group === undefined ? {} : { group }) },
    })
  const monitors = [named('b', 'db-10', 'Data'), named('a', 'db-2', 'Data'), named('c', 'Shop')]

  it('are everything, the groups and the monitors that are watched here', () => {
    const removed = monitorView({ id: 'gone', removedHere: true })
    expect(scopeOptions([...monitors, removed], 'any').map(({ label }) => label)).toEqual([
      'Everything',
      'Group Data',
      'db-2',
      'db-10',
      'Shop',
    ])
  })

  it('have what was asked for', () => {
    const several = { kind: 'monitors' as const, monitorIds: ['a', 'c'] }
    for (const asked of [
      several,
      { kind: 'group' as const, group: 'Data' },
      { kind: 'everything' as const },
    ]) {
      const found = scopeOptions(monitors, asked).find(({ value }) => value === optionOf(asked))
      expect(found?.scope).toEqual(asked)
    }
    expect(scopeOptions(monitors, several)[0]?.label).toBe('2 monitors')
  })
})
