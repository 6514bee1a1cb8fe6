import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../watch/harness'
import { check, StoredChecks } from './stored-checks'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 10, 23, 12, 30)
const office = { name: 'Ticket office', group: null, kind: 'http' } as const

let folder: ReturnType<typeof temporaryFolder>
let stored: StoredChecks
let id: string

beforeEach(() => {
  folder = temporaryFolder()
  stored = new StoredChecks(folder.path)
  stored.now = now
  id = stored.addMonitor(office.name)
})
afterEach(async () => {
  await stored.close()
  folder.delete()
})

/** A check every minute of the last days, critical in [downFrom, downTo). */
function watchDays(days: number, downFrom: number, downTo: number): void {
  const checks = Array.from({ length: days * 24 * 60 }, (_, place) => {
    const at = now - days * day + place * minute
    const isDown = at >= downFrom && at < downTo
    return isDown
      ? check(at, { outcome: 'failed', status: 'critical', value: null, unit: null })
      : check(at, { value: 10 + (place % 100) })
  })
  stored.store(id, checks)
}

function storeAlert(alertId: string, since: number, resolvedAt: number | null, held: string | null): void {
  const alert = { id: alertId, since, verdict: 'critical', severity: 'P1', held: held && { kind: held } }
  stored.database
    .prepare(
      'INSERT INTO alert (id, monitor_id, state, opened_at, resolved_at, alert) VALUES (?, ?, ?, ?, ?, ?)',
    )
    .run(alertId, id, 'resolved', since + minute, resolvedAt, JSON.stringify(alert))
}

describe('History', () => {
  it('shows the newest check at once, in a chart of single checks and in one of roll-ups', () => {
    stored.store(id, [check(now - minute, { value: 3, maintenance: true }), check(now, { value: 7 })])
    expect(stored.history.stretch(id, now - hour, now + 1)).toEqual({
      width: 0,
      unit: 'milliseconds',
      points: [
        { at: now - minute, min: 3, mean: 3, max: 3, status: 'ok', checks: 1, maintenance: 1 },
        { at: now, min: 7, mean: 7, max: 7, status: 'ok', checks: 1, maintenance: 0 },
      ],
      alerts: [],
    })
    stored.store(id, [check(now + 1, { value: 9, status: 'warning' })])
    const { width, points } = stored.history.stretch(id, now - day, now + 2)
    expect(width).toBe(2 * minute)
    expect(points.at(-1)).toMatchObject({ at: now, mean: 8, status: 'warning', checks: 2 })
  })

  it('makes every chart of the checks that were made', () => {
    watchDays(5, now - 30 * hour, now - 29 * hour)
    for (const span of [hour, day, 3 * day, 5 * day]) {
      const { points } = stored.history.stretch(id, now - span, now)
      expect(points.reduce((sum, { checks }) => sum + checks, 0)).toBeCloseTo(span / minute, -2)
      expect(points.length).toBeLessThanOrEqual(1001)
    }
    const critical = stored.history
      .stretch(id, now - 3 * day, now)
      .points.filter(({ status }) => status === 'critical')
    expect(critical[0]?.at).toBe(now - 30 * hour)
  })

  it('has the alerts that stood in the time of a chart', () => {
    storeAlert('before', now - 10 * hour, now - 9 * hour, null)
    storeAlert('into', now - 3 * hour, now - 30 * minute, null)
    storeAlert('standing', now - 2 * hour, null, null)
    const { alerts } = stored.history.stretch(id, now - hour, now)
    expect(alerts.map((alert) => alert.id)).toEqual(['into', 'standing'])
  })

  it('tells how a monitor fared against what is promised', () => {
    watchDays(2, now - 2 * hour - 30 * minute, now - 2 * hour)
    storeAlert('told', now - 2 * hour - 30 * minute, now - 2 * hour, null)
    storeAlert('held', now - 5 * hour, now - 4 * hour, 'maintenance')
    stored.slas = [
      {
        kind: 'availability',
        name: 'Availability',
        text: '99 %',
        line: 1,
        fraction: 0.99,
        downtime: null,
        per: null,
      },
    ]
    const figures = stored.history.figures(id, office, '24h')
    expect(figures).toMatchObject({
      from: now - 23.5 * hour,
      to: now,
      checks: 23.5 * 60,
      incidents: { count: 1, meanTimeToRecover: 30 * minute },
      values: { unit: 'milliseconds', min: 10, max: 109 },
    })
    expect(figures.availability).toBeCloseTo(1 - 0.5 / 23.5, 6)
    expect(figures.time.critical).toBeCloseTo(30 * minute, 0)
    expect(figures.budget).toMatchObject({ name: 'Availability', promised: 0.99 })
    expect(figures.budget?.left).toBeCloseTo(0.01 * 23.5 * hour - 30 * minute, 0)
    const percentile = figures.values?.percentile95 ?? 0
    expect(Math.abs(percentile - 104)).toBeLessThan(104 * 0.021)
  })

  it('says of a year how much of it was watched', () => {
    watchDays(2, 0, 0)
    const { time, availability } = stored.history.figures(id, office, '365d')
    expect(availability).toBe(1)
    // By whole hours, also the one in which it began.
    expect(time.ok).toBe(48.5 * hour)
    expect(time.unwatched).toBe(365 * day - 30 * minute - 48.5 * hour)
  })

  it('shows the last 30 days of all monitors by the calendar of the laptop', async () => {
    stored.zone = 'Pacific/Auckland'
    const other = stored.addMonitor('Harbour office')
    stored.addMonitor('Never checked')
    // 00:30 on the 24th there, and 23:30 on the 23rd.
    stored.store(id, [
      check(now - hour),
      check(now - 2 * hour, { status: 'critical' }),
      check(now - 40 * day),
    ])
    stored.store(other, [check(now, { maintenance: true }), check(now + 1)])
    await stored.upkeep.run()
    const { days, strips } = stored.history.strips()
    expect(days).toHaveLength(30)
    expect(days.at(-1)).toBe('2026-11-24')
    expect(Object.keys(strips).sort()).toEqual([id, other].sort())
    expect(strips[id]?.slice(-3)).toEqual([
      null,
      { worst: 'critical', availability: 0, maintenance: 0 },
      'ok',
    ])
    expect(strips[other]?.at(-1)).toEqual({ worst: 'ok', availability: 1, maintenance: 0.5 })
  })

  it('has the strip of a new monitor before its checks are summed up with those of all', async () => {
    stored.store(id, [check(now)])
    expect(stored.history.strips().strips).toEqual({})
    await stored.history.sumUpNew()
    expect(stored.history.strips().strips[id]?.at(-1)).toBe('ok')
    expect(stored.summingUp.untouchedSeries()).toEqual([])
  })

  it('has nothing to tell of a monitor that is not stored', () => {
    expect(stored.history.stretch('gone', now - hour, now)).toMatchObject({ points: [], unit: null })
    expect(stored.history.figures('gone', office, '7d')).toMatchObject({ checks: 0, availability: null })
  })
})
