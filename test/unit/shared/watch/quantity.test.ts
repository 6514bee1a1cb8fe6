import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exceeds, formatQuantity, formatThreshold } from '#shared/watch/quantity'
import {
  findFractions,
  findThreshold,
  parseLevels,
  parseRange,
  parseThreshold,
} from '#shared/watch/read-quantity'

describe('parseThreshold', () => {
  it.each([
    ['>70%', '>', 0.7, 'fraction'],
    ['> 3 s', '>', 3000, 'milliseconds'],
    ['>3s', '>', 3000, 'milliseconds'],
    ['>100ms', '>', 100, 'milliseconds'],
    ['<= 20 %', '<=', 0.2, 'fraction'],
    ['≥ 2.5%', '>=', 0.025, 'fraction'],
    ['>85% pool', '>', 0.85, 'fraction'],
    ['above 85%', '>', 0.85, 'fraction'],
    ['Above 85 percent', '>', 0.85, 'fraction'],
    ['fewer than 3 workers', '<', 3, 'count'],
    ['at least 1,200', '>=', 1200, 'count'],
    ['> 10 GB', '>', 10e9, 'bytes'],
    ['> 10k', '>', 10_000, 'count'],
    ['> 1 GiB', '>', 2 ** 30, 'bytes'],
    ['more than 500 requests/s', '>', 500, 'count'],
    ['> 50/s', '>', 50, 'per second'],
    ['> 50 per second', '>', 50, 'per second'],
    ['> 10 MB/s', '>', 10e6, 'bytes per second'],
    ['< 1 KiB / s', '<', 1024, 'bytes per second'],
    ['below 1,5 s', '<', 1500, 'milliseconds'],
  ])('reads %s', (text, comparison, value, unit) => {
    expect(parseThreshold(text)).toEqual({ comparison, value, unit })
  })

  it.each(['', '85%', '0-70%', '[Threshold]', 'high', '> a lot', 'constructor', '> -3'])(
    'refuses %j',
    (text) => {
      expect(parseThreshold(text)).toBeNull()
    },
  )

  it('reads back what formatThreshold says', () => {
    const comparison = fc.constantFrom('>' as const, '>=' as const, '<' as const, '<=' as const)
    fc.assert(
      fc.property(comparison, fc.integer({ min: 0, max: 1000 }), (comparison, permille) => {
        const threshold = { comparison, value: permille / 1000, unit: 'fraction' as const }
        const readBack = parseThreshold(formatThreshold(threshold))
        expect(readBack?.comparison).toBe(comparison)
        expect(readBack?.value).toBeCloseTo(threshold.value, 9)
      }),
    )
  })
})

describe('parseRange', () => {
  it.each([
    ['0-70%', { from: 0, to: 0.7, unit: 'fraction' }],
    ['900 to 4,000', { from: 900, to: 4000, unit: 'count' }],
    ['between 10 and 20 ms', { from: 10, to: 20, unit: 'milliseconds' }],
    ['2 s – 5 s', { from: 2000, to: 5000, unit: 'milliseconds' }],
    ['<50ms', { from: null, to: 50, unit: 'milliseconds' }],
    ['<80% pool', { from: null, to: 0.8, unit: 'fraction' }],
    ['above 94 %', { from: 0.94, to: null, unit: 'fraction' }],
  ])('reads %s', (text, range) => {
    expect(parseRange(text)).toEqual(range)
  })

  it.each(['', '70%', '[Range]', '70-0%', '1 s - 5 GB', 'calm'])('refuses %j', (text) => {
    expect(parseRange(text)).toBeNull()
  })
})

describe('within sentences', () => {
  it('finds the first threshold', () => {
    expect(findThreshold('Target <2 seconds for 95% of requests')).toEqual({
      comparison: '<',
      value: 2000,
      unit: 'milliseconds',
    })
    expect(findThreshold('95 % of them under 800 ms')).toEqual({
      comparison: '<',
      value: 800,
      unit: 'milliseconds',
    })
    expect(findThreshold('as fast as can be, over the wire')).toBeNull()
  })

  it('finds every share of the whole', () => {
    expect(findFractions('99.9% uptime, 95 percent of requests, 150 % more')).toEqual([0.999, 0.95])
  })
})

describe('formatQuantity', () => {
  it.each([
    [0.87, 'fraction', '87 %'],
    [0.8734, 'fraction', '87.3 %'],
    [412, 'milliseconds', '412 ms'],
    [0.42, 'milliseconds', '0.4 ms'],
    [3200, 'milliseconds', '3.2 s'],
    [90_000, 'milliseconds', '1 min 30 s'],
    [1_500_000_000, 'bytes', '1.5 GB'],
    [12, 'bytes', '12 B'],
    [12.345, 'count', '12.35'],
    [12.345, 'per second', '12.35/s'],
    [2_000_000, 'bytes per second', '2 MB/s'],
  ] as const)('of %d %s is %s', (value, unit, text) => {
    expect(formatQuantity(value, unit)).toBe(text)
  })
})

describe('formatThreshold', () => {
  it('says on which side of the level the trouble is', () => {
    expect(formatThreshold({ comparison: '>', value: 0.85, unit: 'fraction' })).toBe('above 85 %')
    expect(formatThreshold({ comparison: '>=', value: 0.999, unit: 'fraction' })).toBe('at or above 99.9 %')
    expect(formatThreshold({ comparison: '<', value: 5, unit: 'count' })).toBe('below 5')
    expect(formatThreshold({ comparison: '<=', value: 3000, unit: 'milliseconds' })).toBe('at or below 3 s')
  })
})

describe('exceeds', () => {
  it.each([
    ['>', 5, false],
    ['>', 5.1, true],
    ['>=', 5, true],
    ['<', 5, false],
    ['<', 4.9, true],
    ['<=', 5, true],
  ] as const)('level %s 5, value %d: %s', (comparison, value, expected) => {
    expect(exceeds({ comparison, value: 5, unit: 'count' }, value)).toBe(expected)
  })
})

describe('parseLevels', () => {
  const share = (comparison: string, value: number) => ({ comparison, value, unit: 'fraction' })

  it.each([
    ['75%', '85%', share('>', 0.75), share('>', 0.85)],
    ['20%', '10%', share('<', 0.2), share('<', 0.1)],
    ['70-85%', '>85%', share('>', 0.7), share('>', 0.85)],
    ['10-20%', '<10%', share('<', 0.2), share('<', 0.1)],
    ['>75%', '85%', share('>', 0.75), share('>', 0.85)],
    ['75%', '75%', null, null],
    ['75%', '3 s', null, null],
    ['75%', '', null, null],
    ['often', '>85%', null, share('>', 0.85)],
  ])('“%s” and “%s”', (warning, critical, expectedWarning, expectedCritical) => {
    expect(parseLevels(warning, critical)).toEqual({ warning: expectedWarning, critical: expectedCritical })
  })
})
