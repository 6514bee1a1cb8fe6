import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availability, timeSpent } from '#shared/watch/figures/time-spent'
import { rollUpOf, summed, summedSamples } from './samples'

const minute = 60_000
const hour = 60 * minute

describe('timeSpent', () => {
  it('gives every check of an hour the same time', () => {
    const hours = [
      { at: 0, rollUp: rollUpOf([summed(), summed(), summed({ status: 'critical' }), summed()]) },
      { at: hour, rollUp: rollUpOf([summed({ maintenance: true }), summed({ status: 'unknown' })]) },
    ]
    expect(timeSpent(hours, 0, 3 * hour)).toEqual({
      ok: 45 * minute,
      warning: 0,
      critical: 15 * minute,
      unknown: 30 * minute,
      maintenance: 30 * minute,
      unwatched: hour,
    })
  })

  it('counts only as much of an hour as is in the span', () => {
    const hours = [{ at: hour, rollUp: rollUpOf([summed()]) }]
    expect(timeSpent(hours, 0, hour + 10 * minute).ok).toBe(10 * minute)
  })

  it('spends the whole span and no more', () => {
    fc.assert(
      fc.property(fc.array(summedSamples(1000), { maxLength: 10 }), (samples) => {
        const hours = samples.map((each, place) => ({ at: place * hour, rollUp: rollUpOf(each) }))
        const spent = timeSpent(hours, 0, 10 * hour)
        const sum = Object.values(spent).reduce((total, time) => total + time, 0)
        expect(sum).toBeCloseTo(10 * hour, 3)
        expect(Math.min(...Object.values(spent))).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('availability', () => {
  const none = { ok: 0, warning: 0, critical: 0, unknown: 0, maintenance: 0, unwatched: 0 }

  it('is the share that was not critical, whatever was not judged', () => {
    expect(availability({ ...none, ok: 80, warning: 10, critical: 10, unknown: 500, maintenance: 500 })).toBe(
      0.9,
    )
  })

  it('is not known where nothing was judged', () => {
    expect(availability({ ...none, unknown: 5, maintenance: 5, unwatched: 5 })).toBeNull()
  })
})
