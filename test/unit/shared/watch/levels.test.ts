import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { levelReached, levelsOf, usualClearValue } from '#shared/watch/levels'
import { exceeds, type Threshold, type Unit } from '#shared/watch/quantity'
import type { Thresholds } from '#shared/watch/view'

const usual = { warningClear: null, criticalClear: null }

function threshold(comparison: Threshold['comparison'], value: number, unit: Unit = 'count'): Threshold {
  return { comparison, value, unit }
}

function thresholds(warning: Threshold | null, critical: Threshold | null): Thresholds {
  return { warning, critical, source: 'this monitor' }
}

describe('the usual clear level', () => {
  it.each<[string, Threshold, number]>([
    ['back at 90 % of the way up', threshold('>', 100), 90],
    ['for a share that must not rise, likewise', threshold('>', 0.85, 'fraction'), 0.765],
    ['for a share that must not fall, back at 90 % of the way down', threshold('<', 0.8, 'fraction'), 0.82],
    ['of a promise near the whole, still below the whole', threshold('<', 0.999, 'fraction'), 0.9991],
    ['for a size that must not fall, a tenth above', threshold('<', 100, 'bytes'), 110],
    ['below zero, a tenth of its size', threshold('>', -10), -11],
    ['at zero, where it begins', threshold('>', 0), 0],
  ])('is %s', (_, enter, clear) => {
    expect(usualClearValue(enter)).toBeCloseTo(clear, 10)
  })
})

describe('levelsOf', () => {
  it('takes the clear levels of the monitor where they lie on the well side', () => {
    const given = thresholds(threshold('>', 10), threshold('>', 20))
    const own = {
      warningClear: { value: 5, unit: 'count' },
      criticalClear: { value: 25, unit: 'count' },
    } as const
    const { warning, critical } = levelsOf(given, own)
    expect(warning?.clear).toEqual(threshold('<=', 5))
    expect(critical?.clear).toEqual(threshold('<=', 18))
  })

  it('has nothing critical below where a warning begins', () => {
    expect(levelsOf(thresholds(threshold('>', 82), threshold('>', 85)), usual).critical?.clear.value).toBe(82)
    expect(levelsOf(thresholds(threshold('<', 22), threshold('<', 20)), usual).critical?.clear.value).toBe(22)
  })
})

describe('levelReached', () => {
  const levels = levelsOf(thresholds(threshold('>', 10), threshold('>', 20)), usual)

  it.each([
    [19, 'ok', 'warning'],
    [19, 'critical', 'critical'],
    [18, 'critical', 'warning'],
    [9.5, 'ok', null],
    [9.5, 'warning', 'warning'],
    [9.5, 'critical', 'warning'],
    [9, 'critical', null],
  ] as const)('%f after %s is %s', (value, before, verdict) => {
    expect(levelReached(levels, value, 'count', before)?.verdict ?? null).toBe(verdict)
  })

  it('passes over a level of another unit', () => {
    expect(levelReached(levels, 1000, 'bytes', 'ok')).toBeNull()
  })
})

describe('laws', () => {
  const comparison = fc.constantFrom('>', '>=', '<', '<=')
  const unit = fc.constantFrom<Unit>('count', 'milliseconds', 'bytes')
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const enter = fc.oneof(
    fc.record({ comparison, value: number, unit }),
    fc.record({ comparison, value: share, unit: fc.constant<Unit>('fraction') }),
  )

  it('no value is past a threshold and past its clear level', () => {
    fc.assert(
      fc.property(enter, fc.oneof(number, share), (warning, value) => {
        const level = levelsOf(thresholds(warning, null), usual).warning
        expect(level !== null && exceeds(level.enter, value) && exceeds(level.clear, value)).toBe(false)
      }),
    )
  })

  it('a share can always come back to its clear level', () => {
    fc.assert(
      fc.property(share, comparison, (value, chosen) => {
        const warning = threshold(chosen, value, 'fraction')
        const clear = levelsOf(thresholds(warning, null), usual).warning?.clear.value ?? -1
        expect(clear).toBeGreaterThanOrEqual(0)
        expect(clear).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('having been worse never makes a value better', () => {
    const rank = { ok: 0, warning: 1, critical: 2 }
    const badness = (value: number, before: 'ok' | 'warning' | 'critical') =>
      rank[levelReached(levels, value, 'count', before)?.verdict ?? 'ok']
    const levels = levelsOf(thresholds(threshold('>', 10), threshold('>', 20)), usual)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 30, noNaN: true }), (value) => {
        expect(badness(value, 'ok')).toBeLessThanOrEqual(badness(value, 'warning'))
        expect(badness(value, 'warning')).toBeLessThanOrEqual(badness(value, 'critical'))
      }),
    )
  })
})
