import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, measuredBy } from '#shared/watch/judge'
import { levelsOf } from '#shared/watch/levels'
import type { Sample, Thresholds } from '#shared/watch/view'

const thresholds: Thresholds = {
  warning: { comparison: '>', value: 0.7, unit: 'fraction' },
  critical: { comparison: '>', value: 0.85, unit: 'fraction' },
  source: 'this monitor',
}

const usual = { warningClear: null, criticalClear: null }

function judged(sample: Sample, own: Thresholds | null) {
  return judge(sample, measuredBy(sample), levelsOf(own, usual), 'ok')
}

function share(value: number): Sample {
  return { at: 0, outcome: 'answered', value, unit: 'fraction', duration: 1, text: '' }
}

describe('judge', () => {
  it('takes a failed check as critical, with its text', () => {
    const failed: Sample = { ...share(0), outcome: 'failed', value: null, unit: null, text: 'refused' }
    expect(judged(failed, null)).toEqual({
      verdict: 'critical',
      cause: { kind: 'unreachable', text: 'refused' },
    })
  })

  it.each([
    [0.7, 'ok'],
    [0.71, 'warning'],
    [0.85, 'warning'],
    [0.86, 'critical'],
  ])('%f is %s', (value, verdict) => {
    expect(judged(share(value), thresholds).verdict).toBe(verdict)
  })

  it('says which threshold is passed, by what value', () => {
    expect(judged(share(0.9), thresholds).cause).toEqual({
      kind: 'threshold',
      value: 0.9,
      unit: 'fraction',
      threshold: thresholds.critical,
    })
  })

  it('takes the worse of what the target reports and what its value says', () => {
    const reported = { kind: 'reported', text: 'DISK WARNING' } as const
    const sample = (value: number, verdict: 'warning' | 'critical'): Sample => ({
      ...share(value),
      text: 'DISK WARNING',
      reported: verdict,
    })
    expect(judged(sample(0.1, 'warning'), thresholds)).toEqual({ verdict: 'warning', cause: reported })
    expect(judged(sample(0.8, 'critical'), thresholds)).toEqual({ verdict: 'critical', cause: reported })
    expect(judged(sample(0.8, 'warning'), thresholds).cause?.kind).toBe('threshold')
    expect(judged(sample(0.9, 'warning'), thresholds)).toMatchObject({ verdict: 'critical' })
  })

  it('judges nothing without thresholds, or by ones of another unit', () => {
    expect(judged(share(1), null).verdict).toBe('ok')
    expect(judged({ ...share(5000), unit: 'milliseconds' }, thresholds).verdict).toBe('ok')
  })

  it('never finds a higher value to be better', () => {
    const badness = { ok: 0, warning: 1, critical: 2 }
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (one, other) => {
          const [low, high] = [Math.min(one, other), Math.max(one, other)]
          expect(badness[judged(share(low), thresholds).verdict]).toBeLessThanOrEqual(
            badness[judged(share(high), thresholds).verdict],
          )
        },
      ),
    )
  })
})
