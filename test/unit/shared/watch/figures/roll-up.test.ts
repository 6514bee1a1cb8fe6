import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentileOf, RollUp } from '#shared/watch/figures/roll-up'
import { decodeRollUps, encodeRollUps } from '#shared/watch/figures/roll-up-bytes'
import { rollUpOf, said, summed, summedSamples } from './samples'

describe('RollUp', () => {
  it('counts checks by status, those in maintenance apart', () => {
    const rollUp = rollUpOf([
      summed(),
      summed({ status: 'warning' }),
      summed({ status: 'critical', value: null }),
      summed({ status: 'unknown', value: null }),
      summed({ maintenance: true }),
      summed({ maintenance: true, status: 'critical', value: null }),
    ])
    expect(rollUp.judged).toEqual({ ok: 1, warning: 1, critical: 1, unknown: 1 })
    expect(rollUp.maintenance).toEqual({ ok: 1, warning: 0, critical: 1, unknown: 0 })
    expect(rollUp.checks).toBe(6)
  })

  it('sums up the values of what was judged outside maintenance', () => {
    const { values } = rollUpOf([
      summed({ value: 4 }),
      summed({ value: 2, status: 'warning' }),
      summed({ value: 900, maintenance: true }),
      summed({ value: 900, status: 'unknown' }),
      summed({ value: null, status: 'critical' }),
    ])
    expect(values).toMatchObject({ count: 2, min: 2, max: 4, sum: 6 })
  })

  it('is as bad as its worst check outside maintenance', () => {
    expect(rollUpOf([summed(), summed({ status: 'warning' })]).worst).toBe('warning')
    expect(rollUpOf([summed(), summed({ status: 'critical', maintenance: true })]).worst).toBe('ok')
    expect(rollUpOf([summed({ status: 'critical', maintenance: true })]).worst).toBe('critical')
    expect(new RollUp().worst).toBe('unknown')
  })

  it('says the same merged in any parts as made of all checks', () => {
    fc.assert(
      fc.property(summedSamples(1000), summedSamples(1000), (some, others) => {
        const merged = rollUpOf(others)
        merged.merge(rollUpOf(some))
        expect(said(merged)).toEqual(said(rollUpOf([...some, ...others])))
      }),
    )
  })

  it('has no percentile beyond what was measured', () => {
    const { values } = rollUpOf([summed({ value: 99 }), summed({ value: 100 })])
    expect(values === null ? null : percentileOf(values, 1)).toBe(100)
    expect(values === null ? null : percentileOf(values, 0)).toBeGreaterThanOrEqual(99)
  })
})

describe('encodeRollUps', () => {
  it('is read as what was written', () => {
    fc.assert(
      fc.property(fc.array(summedSamples(1000), { maxLength: 24 }), (hours) => {
        const places = new Map(hours.map((samples, place) => [place, rollUpOf(samples)]))
        const read = decodeRollUps(encodeRollUps(places))
        expect([...read].map(([place, rollUp]) => [place, said(rollUp)])).toEqual(
          [...places].map(([place, rollUp]) => [place, said(rollUp)]),
        )
      }),
    )
  })

  it('takes few bytes', () => {
    const minute = rollUpOf([summed()])
    expect(encodeRollUps(new Map([[59, minute]])).length).toBe(7)
    const hour = rollUpOf(Array.from({ length: 180 }, (_, place) => summed({ value: 50 + (place % 60) })))
    expect(encodeRollUps(new Map([[0, hour]])).length).toBeLessThan(60)
  })
})
