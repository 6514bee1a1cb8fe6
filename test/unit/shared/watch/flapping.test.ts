import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flapShare, isFlapping, usualFlapMarks } from '#shared/watch/flapping'
import type { Verdict } from '#shared/watch/status'

function alternating(length: number): Verdict[] {
  return Array.from({ length }, (_, index) => (index % 2 === 0 ? 'ok' : 'critical'))
}

describe('flapShare', () => {
  it('is nothing without a change, and all when each check changed', () => {
    expect(flapShare([])).toBe(0)
    expect(flapShare(['critical', 'critical'])).toBe(0)
    expect(flapShare(alternating(21))).toBeCloseTo(1, 10)
  })

  it('weighs the newest change 1.2 and the oldest 0.8, of 20 possible ones', () => {
    const steady: Verdict[] = Array.from({ length: 20 }, () => 'ok')
    expect(flapShare([...steady, 'critical'])).toBeCloseTo(0.06, 10)
    expect(flapShare(['critical', ...steady])).toBeCloseTo(0.04, 10)
  })

  it('counts checks that were not made yet as unchanged', () => {
    expect(flapShare(['ok', 'critical'])).toBeCloseTo(0.06, 10)
  })

  it('looks at the latest 21 checks only', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Verdict>('ok', 'warning', 'critical'), { maxLength: 60 }),
        (list) => {
          expect(flapShare(list)).toBe(flapShare(list.slice(-21)))
          expect(flapShare(list)).toBeLessThanOrEqual(1 + 1e-9)
        },
      ),
    )
  })
})

describe('isFlapping', () => {
  it('begins at the high mark and ends at the low one', () => {
    expect(isFlapping(false, 0.19, usualFlapMarks)).toBe(false)
    expect(isFlapping(false, 0.2, usualFlapMarks)).toBe(true)
    expect(isFlapping(true, 0.06, usualFlapMarks)).toBe(true)
    expect(isFlapping(true, 0.05, usualFlapMarks)).toBe(false)
  })
})
