import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deadlines } from '#shared/alert/open'
import { afterSupportTime, supportHoursFor } from '#shared/alert/support-time'
import type { SupportHours } from '#shared/runbook/model'

const hour = 60 * 60_000
const zone = 'Europe/Stockholm'
const at = (iso: string) => Date.parse(iso)
const workdays = [1, 2, 3, 4, 5]
const always: SupportHours = { scope: 'critical issues', days: [...workdays, 6, 7], from: 0, to: 1440 }
const office: SupportHours = { scope: 'normal issues', days: workdays, from: 9 * 60, to: 17 * 60 }

describe('supportHoursFor', () => {
  it('lets critical issues run round the clock, and others by their hours', () => {
    expect(supportHoursFor('P1', [always, office])).toBeNull()
    expect(supportHoursFor('P2', [always, office])).toBeNull()
    expect(supportHoursFor('P3', [always, office])).toEqual([office])
    expect(supportHoursFor('P4', [{ ...office, scope: 'non-critical issues' }])).toHaveLength(1)
    expect(supportHoursFor('P3', [always])).toBeNull()
    expect(supportHoursFor('P3', [])).toBeNull()
  })

  it('goes by the severity where the hours name it', () => {
    const named = { ...office, scope: 'P2 and P3' }
    expect(supportHoursFor('P2', [always, named])).toEqual([named])
    expect(supportHoursFor('P4', [always, named])).toBeNull()
  })
})

describe('afterSupportTime', () => {
  const due = (from: string, hours: number, support = [office]) =>
    new Date(afterSupportTime(at(from), hours * hour, support, zone)).toISOString()

  it('counts within the hours, over nights and weekends', () => {
    expect(due('2026-01-12T09:00:00Z', 4)).toBe('2026-01-12T13:00:00.000Z')
    expect(due('2026-01-12T15:00:00Z', 4)).toBe('2026-01-13T11:00:00.000Z')
    expect(due('2026-01-16T22:00:00Z', 4)).toBe('2026-01-19T12:00:00.000Z')
  })

  it('goes by the clocks on the wall when they change', () => {
    expect(due('2026-03-27T15:00:00Z', 2)).toBe('2026-03-30T08:00:00.000Z')
    const night = { ...office, days: [7], from: 60, to: 5 * 60 }
    expect(due('2026-03-28T12:00:00Z', 3, [night])).toBe('2026-03-29T03:00:00.000Z')
    expect(due('2026-10-24T12:00:00Z', 3, [night])).toBe('2026-10-25T02:00:00.000Z')
  })

  it('takes hours that overlap once, and gives up on hours that never come', () => {
    expect(due('2026-01-12T08:00:00Z', 4, [office, { ...office, to: 12 * 60 }])).toBe(
      '2026-01-12T12:00:00.000Z',
    )
    expect(due('2026-01-12T08:00:00Z', 4, [{ ...office, days: [] }])).toBe('2026-01-12T12:00:00.000Z')
  })

  it('is never sooner than round the clock, and never goes back with a longer time', () => {
    const start = fc.integer({ min: at('2026-01-01'), max: at('2026-12-31') })
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 * hour }), fc.nat(hour), (from, duration, more) => {
        const sooner = afterSupportTime(from, duration, [office], zone)
        expect(sooner).toBeGreaterThanOrEqual(from + duration)
        expect(afterSupportTime(from, duration + more, [office], zone)).toBeGreaterThanOrEqual(sooner)
      }),
    )
  })
})

it('the deadlines of an alert keep to the support hours of its severity', () => {
  const rules = { severities: [], procedures: [], support: { hours: [always, office], zone } }
  const friday = at('2026-01-16T22:00:00Z')
  expect(deadlines('P1', friday, rules).responseDueAt).toBe(friday + hour / 4)
  expect(deadlines('P3', friday, rules).responseDueAt).toBe(at('2026-01-19T12:00:00Z'))
})
