import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Aggregate,
  aggregate,
  describeAggregation,
  mostValues,
  parseAggregate,
  takeValue,
  unitOfAggregate,
} from '#shared/watch/aggregation'

const minute = 60_000
const over = 5 * minute

/** One value a minute. */
function values(...list: number[]): [number, number][] {
  return list.map((value, index) => [index * minute, value])
}

describe('aggregate', () => {
  it.each<[string, number]>([
    ['average', 4],
    ['min', 1],
    ['max', 10],
    ['p50', 2],
    ['p99', 10],
  ])('%s', (text, expected) => {
    const by: Aggregate = parseAggregate(text) ?? { kind: 'average' }
    expect(aggregate(values(1, 2, 3, 10), { over, by })).toBe(expected)
  })

  it('takes a rate per second, and a fall for a counter that began anew', () => {
    expect(aggregate(values(0, 600, 1200, 60), { over, by: { kind: 'rate' } })).toBe(1260 / 180)
  })

  it('says nothing while the values cover less than half of the time', () => {
    expect(aggregate(values(1, 2, 3), { over, by: { kind: 'average' } })).toBeNull()
    expect(aggregate([], { over, by: { kind: 'average' } })).toBeNull()
  })
})

describe('takeValue', () => {
  it('lets go of what is older than the time, or left in the future by a clock set back', () => {
    expect(takeValue(values(1, 2, 3, 4, 5, 6), [6 * minute, 7], over)).toHaveLength(5)
    expect(takeValue(values(1, 2, 3), [0, 9], over)).toEqual([
      [0, 1],
      [0, 9],
    ])
  })

  it('never remembers more than it may', () => {
    let kept: [number, number][] = []
    for (let index = 0; index < mostValues + 50; index += 1) kept = takeValue(kept, [index, 0], 1e9)
    expect(kept).toHaveLength(mostValues)
  })
})

describe('laws', () => {
  it('every aggregate but the rate lies between the lowest and the highest', () => {
    const aggregates = ['average', 'min', 'max', 'p50', 'p95', 'p99.9']
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 6 }),
        fc.constantFrom(...aggregates),
        (list, text) => {
          const by = parseAggregate(text) ?? { kind: 'average' as const }
          const value = aggregate(values(...list), { over, by })
          expect(value).toBeGreaterThanOrEqual(Math.min(...list))
          expect(value).toBeLessThanOrEqual(Math.max(...list))
        },
      ),
    )
  })
})

describe('how it is written', () => {
  it.each(['p0', 'p100', 'median', '', 'p5x'])('refuses “%s”', (text) => {
    expect(parseAggregate(text)).toBeNull()
  })

  it('is told in words', () => {
    expect(describeAggregation({ over, by: { kind: 'average' } })).toBe('average over 5 min')
    expect(describeAggregation({ over, by: { kind: 'percentile', share: 0.95 } })).toBe(
      '95th percentile over 5 min',
    )
    expect(unitOfAggregate('bytes', { kind: 'rate' })).toBe('bytes per second')
    expect(unitOfAggregate('bytes', { kind: 'max' })).toBe('bytes')
  })
})
