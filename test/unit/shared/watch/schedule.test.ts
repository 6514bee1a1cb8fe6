import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextCheckAt, spreadCheckAt } from '#shared/watch/schedule'

const monitor = { interval: 60_000, retryInterval: 15_000 }
const random = fc.double({ min: 0, max: 1, noNaN: true })

describe('nextCheckAt', () => {
  it('is an interval after the last check began, give or take a twentieth', () => {
    expect(nextCheckAt(monitor, { startedAt: 0, confirming: false }, 100, 0.5)).toBe(60_000)
    expect(nextCheckAt(monitor, { startedAt: 0, confirming: false }, 100, 0)).toBe(57_000)
    expect(nextCheckAt(monitor, { startedAt: 0, confirming: false }, 100, 1)).toBe(63_000)
  })

  it('is sooner while a change is being confirmed', () => {
    expect(nextCheckAt(monitor, { startedAt: 0, confirming: true }, 100, 0.5)).toBe(15_000)
  })

  it('never lies in the past, however late it is', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), random, (startedAt, late, chance) => {
        const now = startedAt + late
        expect(nextCheckAt(monitor, { startedAt, confirming: false }, now, chance)).toBeGreaterThanOrEqual(
          now,
        )
      }),
    )
  })
})

describe('spreadCheckAt', () => {
  it('is within ten seconds and within the interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 86_400_000 }), random, (interval, chance) => {
        const wait = spreadCheckAt({ interval }, 1000, chance) - 1000
        expect(wait).toBeGreaterThanOrEqual(0)
        expect(wait).toBeLessThanOrEqual(Math.min(interval, 10_000))
      }),
    )
  })
})
