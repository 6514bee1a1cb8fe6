import { describe, expect, it } from 'vitest'
import { figuresOf, timesOf } from '#shared/watch/figures/figures'
import type { AlertMark } from '#shared/watch/figures/view'
import { rollUpOf, summed } from './samples'

const minute = 60_000
const hour = 60 * minute

function alert(since: number, resolvedAt: number | null): AlertMark {
  return {
    id: String(since),
    since,
    openedAt: since + minute,
    resolvedAt,
    verdict: 'critical',
    severity: 'P1',
  }
}

const recorded = {
  from: 0,
  to: 2 * hour,
  hours: [
    { at: 0, rollUp: rollUpOf([summed({ value: 10 }), summed({ value: 30 })]) },
    { at: hour, rollUp: rollUpOf([summed({ value: 20 }), summed({ status: 'critical', value: null })]) },
  ],
  unit: 'milliseconds',
  alerts: [alert(hour, hour + 10 * minute), alert(2 * hour - minute, null)],
  promise: { name: 'Availability', fraction: 0.5 },
} as const

describe('timesOf', () => {
  it('begins with the first whole hour of the span', () => {
    expect(timesOf('24h', 100 * hour + 5)).toEqual({ from: 77 * hour, to: 100 * hour + 5 })
    expect(timesOf('7d', 200 * hour)).toEqual({ from: 32 * hour, to: 200 * hour })
  })
})

describe('figuresOf', () => {
  it('tells how a monitor fared', () => {
    expect(figuresOf(recorded)).toEqual({
      from: 0,
      to: 2 * hour,
      checks: 4,
      time: { ok: 90 * minute, warning: 0, critical: 30 * minute, unknown: 0, maintenance: 0, unwatched: 0 },
      availability: 0.75,
      budget: {
        name: 'Availability',
        promised: 0.5,
        allowed: hour,
        spent: 30 * minute,
        left: 30 * minute,
        leftShare: 0.5,
      },
      values: { unit: 'milliseconds', mean: 20, percentile95: expect.closeTo(30, 0), min: 10, max: 30 },
      incidents: { count: 2, meanTimeToRecover: 10 * minute },
    })
  })

  it('says nothing of what was not watched', () => {
    const empty = figuresOf({ ...recorded, hours: [], alerts: [] })
    expect(empty).toMatchObject({ checks: 0, availability: null, budget: null, values: null })
    expect(empty.time.unwatched).toBe(2 * hour)
    expect(empty.incidents).toEqual({ count: 0, meanTimeToRecover: null })
  })

  it('has no budget without a promise', () => {
    expect(figuresOf({ ...recorded, promise: null }).budget).toBeNull()
  })
})
