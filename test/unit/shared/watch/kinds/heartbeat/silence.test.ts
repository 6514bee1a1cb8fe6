import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeSilence } from '#shared/watch/kinds/heartbeat/target'

const hour = 3_600_000
const nightly = { kind: 'heartbeat' as const, every: 24 * hour, grace: hour }
const call = { at: 0, failed: false, text: '' }

describe('a silence', () => {
  it('is well until the next call is late beyond the grace', () => {
    expect(judgeSilence(nightly, { call, listened: 25 * hour })).toEqual({
      outcome: 'answered',
      value: 25 * hour,
      text: 'called 1 d 1 h ago',
    })
    expect(judgeSilence(nightly, { call, listened: 25 * hour + 1 })).toEqual({
      outcome: 'failed',
      text: 'no call, for 1 d 1 h where 1 d 1 h is allowed',
    })
  })

  it('says nothing before the first call is due', () => {
    expect(judgeSilence(nightly, { call: null, listened: 0 })).toMatchObject({ outcome: 'unknown' })
    expect(judgeSilence(nightly, { call: null, listened: 30 * hour })).toMatchObject({
      outcome: 'failed',
      text: expect.stringContaining('never called in'),
    })
  })

  it('has failed when the call said so, with what it said', () => {
    const failing = { at: 0, failed: true, text: 'disk full' }
    expect(judgeSilence(nightly, { call: failing, listened: 0 })).toEqual({
      outcome: 'failed',
      text: 'it failed: disk full',
    })
    expect(judgeSilence(nightly, { call: { ...failing, text: '' }, listened: 0 })).toEqual({
      outcome: 'failed',
      text: 'it said that it failed',
    })
    expect(judgeSilence(nightly, { call: { ...call, text: '12 GB' }, listened: 1000 })).toMatchObject({
      text: 'called 1 s ago: 12 GB',
    })
  })

  it('never gets better by lasting longer', () => {
    fc.assert(
      fc.property(fc.nat(60 * hour), fc.nat(60 * hour), (one, other) => {
        const [sooner, later] = [Math.min(one, other), Math.max(one, other)]
        if (judgeSilence(nightly, { call, listened: sooner }).outcome === 'failed')
          expect(judgeSilence(nightly, { call, listened: later }).outcome).toBe('failed')
      }),
    )
  })
})
