import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { MaintenanceCalendar } from '#main/maintenance/maintenance-calendar'
import { MaintenanceLog } from '#main/maintenance/maintenance-log'
import { type Database, openDatabase } from '#main/store/database'
import { MaintenanceRepository } from '#main/store/maintenance'
import type { MaintenanceWindow } from '#shared/runbook/model'
import { activeMaintenance } from '#shared/watch/maintenance'
import type { Maintenance } from '#shared/watch/maintenance-record'
import { temporaryFolder } from '../watch/harness'

const minute = 60_000
const hour = 60 * minute
const sundayWindow: MaintenanceWindow = {
  title: 'Ledger window',
  schedule: { kind: 'weekly', on: [7], at: 120 },
  zone: null,
  duration: 2 * hour,
  notice: null,
  affects: null,
  line: 1,
}
const ledger = { id: 'ledger', name: 'Ledger', group: 'Accounts' }
const shop = { id: 'shop', name: 'Shop', group: null }

let folder: ReturnType<typeof temporaryFolder>
let database: Database
let calendar: MaintenanceCalendar
let windows: MaintenanceWindow[]
let runbook: string
let told: string[]
let changes: (readonly Maintenance[])[]

function open(): MaintenanceCalendar {
  database = openDatabase(join(folder.path, 'watchkeeper.db'))
  const clock = { now: () => Date.now(), zone: () => 'Etc/UTC' }
  calendar = new MaintenanceCalendar({
    repository: new MaintenanceRepository(database),
    clock,
    log: new MaintenanceLog({
      clock,
      log: { record: (text) => told.push(text) },
      nameOf: (id) => [ledger, shop].find((one) => one.id === id)?.name ?? null,
    }),
    runbook: () => ({ key: runbook, model: { windows, components: [] } }),
    monitors: () => [ledger, shop],
    onChange: (standing) => changes.push(standing),
  })
  calendar.start()
  return calendar
}

function restart(): MaintenanceCalendar {
  calendar.stop()
  database.close()
  return open()
}

function held(monitor: typeof shop | typeof ledger): string | null {
  return activeMaintenance(calendar.standing(), monitor, Date.now())?.reason ?? null
}

function declare(changed: Partial<Parameters<MaintenanceCalendar['declare']>[1]> = {}): string {
  const scope = { kind: 'monitors', monitorIds: ['shop'] } as const
  return calendar.declare('Ines', {
    scope: { ...scope, monitorIds: [...scope.monitorIds] },
    reason: 'New certificates',
    startsAt: null,
    endsAt: Date.now() + hour,
    ...changed,
  })
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-28T12:00:00Z') })
  folder = temporaryFolder()
  windows = []
  runbook = '/runbook.md'
  told = []
  changes = []
  open()
})
afterEach(() => {
  calendar.stop()
  database.close()
  folder.delete()
  vi.useRealTimers()
})

describe('what a person declares', () => {
  it('holds from now until its end, and both are told', async () => {
    declare()
    expect(held(shop)).toBe('New certificates')
    expect(held(ledger)).toBeNull()
    expect(told).toEqual(['Maintenance “New certificates” was declared by Ines for Shop, until 13:00.'])
    await vi.advanceTimersByTimeAsync(hour)
    expect(held(shop)).toBeNull()
    expect(told.at(-1)).toBe('Maintenance “New certificates” is over.')
    expect(changes.at(-1)).toEqual([])
  })

  it('survives a restart, told once', async () => {
    declare()
    restart()
    expect(held(shop)).toBe('New certificates')
    await vi.advanceTimersByTimeAsync(2 * hour)
    restart()
    expect(told).toHaveLength(2)
    expect(calendar.standing()).toEqual([])
  })

  it('may begin later, and is extended or ended by anybody', async () => {
    const id = declare({
      scope: { kind: 'group', group: 'Accounts' },
      startsAt: Date.now() + hour,
      endsAt: Date.now() + 2 * hour,
    })
    expect(held(ledger)).toBeNull()
    await vi.advanceTimersByTimeAsync(hour)
    expect(held(ledger)).toBe('New certificates')
    calendar.change('Bo', id, Date.now() + 3 * hour)
    await vi.advanceTimersByTimeAsync(2 * hour)
    expect(held(ledger)).toBe('New certificates')
    calendar.end('Bo', id)
    expect(held(ledger)).toBeNull()
    restart()
    expect(held(ledger)).toBeNull()
    expect(told).toEqual([
      'Maintenance “New certificates” was declared by Ines for the group Accounts, from 13:00 until 14:00.',
      'Maintenance “New certificates” is on: alerts of the group Accounts are held until 14:00.',
      'Maintenance “New certificates” ends at 16:00 now, as Bo said.',
      'Maintenance “New certificates” was ended early by Bo.',
    ])
  })

  it('is called off before it begins', async () => {
    const id = declare({ startsAt: Date.now() + hour, endsAt: Date.now() + 2 * hour })
    calendar.end('Ines', id)
    expect(calendar.standing()).toEqual([])
    await vi.advanceTimersByTimeAsync(90 * minute)
    expect(held(shop)).toBeNull()
    expect(told.at(-1)).toBe('Maintenance “New certificates” was called off by Ines.')
  })

  it('is refused without an end to come, for too long, and for what is not there', () => {
    expect(() => declare({ endsAt: Date.now() })).toThrow('must come after')
    expect(() => declare({ endsAt: Date.now() + 31 * 24 * hour })).toThrow('30 days')
    expect(() => declare({ scope: { kind: 'group', group: 'Gone' } })).toThrow('no such monitor')
    const id = declare()
    expect(() => calendar.change('Ines', id, Date.now() - 1)).toThrow('must come after')
    calendar.end('Ines', id)
    expect(() => calendar.end('Ines', id)).toThrow('over already')
    expect(() => calendar.change('Ines', id, Date.now() + hour)).toThrow('over already')
  })
})

describe('a window of the runbook', () => {
  beforeEach(() => {
    windows = [sundayWindow]
    calendar.plan()
  })

  it('is on at its time, told once, also when Watchkeeper is started again meanwhile', async () => {
    expect(calendar.standing()).toMatchObject([{ reason: 'Ledger window', scope: { names: ['Ledger'] } }])
    await vi.advanceTimersByTimeAsync(13 * hour)
    changes = []
    await vi.advanceTimersByTimeAsync(hour)
    expect(changes).toHaveLength(1)
    expect(held(ledger)).toBe('Ledger window')
    expect(held(shop)).toBeNull()
    restart()
    expect(held(ledger)).toBe('Ledger window')
    await vi.advanceTimersByTimeAsync(2 * hour)
    expect(held(ledger)).toBeNull()
    expect(told).toEqual([
      'The window “Ledger window” is on: alerts of Ledger are held until 04:00.',
      'The window “Ledger window” is over.',
    ])
    expect(calendar.standing()).toMatchObject([{ startsAt: Date.parse('2026-12-06T02:00:00Z') }])
  })

  it('holds from the very moment it begins, before anybody looked', async () => {
    calendar.stop()
    vi.setSystemTime(Date.parse('2026-11-29T02:00:00Z'))
    expect(held(ledger)).toBe('Ledger window')
  })

  it('may be ended early or extended, and does not come back', async () => {
    await vi.advanceTimersByTimeAsync(14 * hour)
    const [{ id } = { id: '' }] = calendar.standing()
    calendar.change('Ines', id, Date.now() + 5 * hour)
    await vi.advanceTimersByTimeAsync(4 * hour)
    expect(held(ledger)).toBe('Ledger window')
    calendar.end('Ines', id)
    expect(held(ledger)).toBeNull()
    restart()
    expect(held(ledger)).toBeNull()
  })

  it('may be called off', async () => {
    const [{ id } = { id: '' }] = calendar.standing()
    calendar.end('Ines', id)
    await vi.advanceTimersByTimeAsync(15 * hour)
    expect(held(ledger)).toBeNull()
    expect(told).toEqual(['The window “Ledger window” was called off by Ines.'])
  })

  it('stands as it was when it began though the runbook changes, but not for another runbook', async () => {
    await vi.advanceTimersByTimeAsync(14 * hour)
    windows = []
    calendar.plan()
    expect(held(ledger)).toBe('Ledger window')
    runbook = '/other.md'
    calendar.plan()
    expect(held(ledger)).toBeNull()
  })

  it('is not told when this laptop slept through it', async () => {
    vi.setSystemTime(Date.parse('2026-11-30T08:00:00Z'))
    calendar.look()
    expect(told).toEqual([])
    expect(calendar.standing()).toMatchObject([{ startsAt: Date.parse('2026-12-06T02:00:00Z') }])
  })

  it('is on again when the clock is put right', async () => {
    vi.setSystemTime(Date.parse('2029-01-01T00:00:00Z'))
    await vi.advanceTimersByTimeAsync(minute)
    vi.setSystemTime(Date.parse('2026-11-29T03:00:00Z'))
    await vi.advanceTimersByTimeAsync(minute)
    expect(held(ledger)).toBe('Ledger window')
  })
})
