import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relativeError, Sketch } from '#shared/watch/figures/sketch'

/** Values as they are measured: response times, shares, sizes, offsets below zero, and none at all. */
const measured = fc.oneof(
  fc.double({ min: 1e-6, max: 1e14, noNaN: true }),
  fc.double({ min: -1e7, max: -1e-6, noNaN: true }),
  fc.constant(0),
  fc.integer({ min: -1000, max: 1000 }),
)
const manyMeasured = fc.array(measured, { minLength: 1, maxLength: 200 })

function sketchOf(values: readonly number[]): Sketch {
  const sketch = new Sketch()
  for (const value of values) sketch.add(value)
  return sketch
}

function exactPercentile(values: readonly number[], share: number): number {
  const inOrder = [...values].sort((one, other) => one - other)
  return inOrder[Math.max(1, Math.ceil(share * values.length)) - 1] ?? Number.NaN
}

describe('Sketch', () => {
  it('tells every percentile within its relative error', () => {
    fc.assert(
      fc.property(manyMeasured, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const exact = exactPercentile(values, share)
        const told = sketchOf(values).percentile(share) ?? Number.NaN
        expect(Math.abs(told - exact)).toBeLessThanOrEqual(Math.abs(exact) * relativeError * (1 + 1e-9))
      }),
    )
  })

  it('is the same merged, in any order and by way of bytes, as made at once', () => {
    fc.assert(
      fc.property(manyMeasured, manyMeasured, (some, others) => {
        const merged = new Sketch(sketchOf(others).encode())
        merged.merge(new Sketch(sketchOf(some).encode()))
        expect(merged.encode()).toEqual(sketchOf([...some, ...others]).encode())
      }),
    )
  })

  it('does not change what it merges', () => {
    const merged = sketchOf([1, 2])
    const other = new Sketch(sketchOf([3]).encode())
    merged.merge(other)
    merged.add(4)
    expect(other.encode()).toEqual(sketchOf([3]).encode())
  })

  it('takes about a byte for each two percent that the values spread over', () => {
    const values = Array.from({ length: 180 }, (_, place) => 100 + place)
    expect(sketchOf(values).encode().length).toBeLessThan(40)
  })

  it('knows no percentile of nothing', () => {
    expect(new Sketch().percentile(0.95)).toBeNull()
    expect(new Sketch(new Sketch().encode()).percentile(0.5)).toBeNull()
  })
})
