import { describe, expect, it } from 'vitest'
import { stripCell, talliesOfDays } from '#shared/watch/figures/strip'
import { summed } from './samples'

const none = { ok: 0, warning: 0, critical: 0, unknown: 0, maintenance: 0 }

describe('stripCell', () => {
  it('is short where every check was well', () => {
    expect(stripCell({ ...none, ok: 9 })).toBe('ok')
    expect(stripCell(none)).toBeNull()
  })

  it('tells the worst, the availability and the share of maintenance', () => {
    expect(stripCell({ ok: 6, warning: 1, critical: 1, unknown: 1, maintenance: 1 })).toEqual({
      worst: 'critical',
      availability: 0.875,
      maintenance: 0.1,
    })
    expect(stripCell({ ...none, warning: 1, unknown: 1 })).toMatchObject({
      worst: 'warning',
      availability: 1,
    })
    expect(stripCell({ ...none, unknown: 3 })).toEqual({
      worst: 'unknown',
      availability: null,
      maintenance: 0,
    })
    expect(stripCell({ ...none, maintenance: 3 })).toEqual({
      worst: 'ok',
      availability: null,
      maintenance: 1,
    })
  })
})

describe('talliesOfDays', () => {
  it('counts the checks of each day', () => {
    const samples = [
      summed({ at: 1 }),
      summed({ at: 11, status: 'critical' }),
      summed({ at: 12, status: 'critical', maintenance: true }),
    ]
    const days = talliesOfDays(samples, (at) => Math.floor(at / 10))
    expect(Object.fromEntries(days)).toEqual({
      0: { ...none, ok: 1 },
      1: { ...none, critical: 1, maintenance: 1 },
    })
  })
})
