import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextCheckIn, spreadCheckIn } from '#shared/watch/schedule'

const monitor = { interval: 60_000, retryInterval: 15_000 }
const random = fc.double({ min: 0, max: 1, noNaN: true })

describe('nextCheckIn', () => {
  it('is an interval after the last check began, give or take a twentieth', () => {
    expect(nextCheckIn(monitor, { took: 100, confirming: false, stretch: 1 }, 0.5)).toBe(59_900)
    expect(nextCheckIn(monitor, { took: 100, confirming: false, stretch: 1 }, 0)).toBe(56_900)
    expect(nextCheckIn(monitor, { took: 100, confirming: false, stretch: 1 }, 1)).toBe(62_900)
  })

  it('is sooner while a change is being confirmed', () => {
    expect(nextCheckIn(monitor, { took: 100, confirming: true, stretch: 1 }, 0.5)).toBe(14_900)
  })

  it('is stretched, but not while a change is being confirmed', () => {
    expect(nextCheckIn(monitor, { took: 100, confirming: false, stretch: 4 }, 0.5)).toBe(239_900)
    expect(nextCheckIn(monitor, { took: 100, confirming: true, stretch: 4 }, 0.5)).toBe(14_900)
  })

  it('never lies in the past, however long the check took', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), random, (took, confirming, chance) => {
        expect(nextCheckIn(monitor, { took, confirming, stretch: 1 }, chance)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('spreadCheckIn', () => {
  it('is within ten seconds for a few, and always within the interval', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 86_400_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        random,
        (interval, of, chance) => {
          const wait = spreadCheckIn({ interval }, { place: of - 1, of }, chance)
          expect(wait).toBeGreaterThanOrEqual(0)
          expect(wait).toBeLessThanOrEqual(interval)
          if (of <= 500) expect(wait).toBeLessThanOrEqual(10_000)
        },
      ),
    )
  })

  it.each([
    [1_000, 20_000],
    [10_000, 60_000],
  ])('spreads %i monitors evenly over %i milliseconds', (of, interval) => {
    fc.assert(
      fc.property(fc.infiniteStream(random), (chances) => {
        const perSecond = new Map<number, number>()
        for (let place = 0; place < of; place += 1) {
          const wait = spreadCheckIn({ interval }, { place, of }, chances.next().value)
          const second = Math.min(interval / 1000 - 1, Math.floor(wait / 1000))
          perSecond.set(second, (perSecond.get(second) ?? 0) + 1)
        }
        const even = of / (interval / 1000)
        expect(perSecond.size).toBe(interval / 1000)
        for (const count of perSecond.values()) expect(Math.abs(count - even)).toBeLessThanOrEqual(2)
      }),
      { numRuns: 5 },
    )
  })
})
