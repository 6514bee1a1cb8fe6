import { describe, expect, it } from 'vitest'
import type { ProbeResult } from '#main/probes/probe'
import { probeWithin } from '#main/probes/within-time'

const { signal: never } = new AbortController()
const well: ProbeResult = { outcome: 'answered', value: 1, unit: 'count', text: 'one' }

/** Says something once it is given up. */
function saying(result: ProbeResult) {
  return (signal: AbortSignal) =>
    new Promise<ProbeResult>((resolve) => signal.addEventListener('abort', () => resolve(result)))
}

describe('probeWithin', () => {
  it('gives what was found', async () => {
    expect(await probeWithin(10_000, never, async () => well)).toEqual(well)
  })

  it('tells what did not happen in time', async () => {
    const stalled: ProbeResult = { outcome: 'stalled', reached: true, text: 'the body did not end' }
    expect(await probeWithin(20, never, saying(stalled))).toEqual({
      outcome: 'failed',
      reached: true,
      text: 'the body did not end within 20 ms',
    })
  })

  it('does not believe what comes too late', async () => {
    expect(await probeWithin(20, never, saying(well))).toEqual({
      outcome: 'failed',
      reached: false,
      text: 'no answer within 20 ms',
    })
  })

  it('abandons a probe that says nothing even then', async () => {
    expect(await probeWithin(20, never, () => new Promise(() => {}))).toEqual({
      outcome: 'failed',
      reached: false,
      text: 'no answer within 20 ms',
    })
  })

  it('ends at once when it is stopped', async () => {
    const stop = new AbortController()
    const result = probeWithin(60_000, stop.signal, saying(well))
    stop.abort()
    expect(await result).toMatchObject({ outcome: 'failed', reached: false })
  })

  it('tells of a probe that is broken', async () => {
    const broken = async () => {
      throw new Error('a defect')
    }
    expect(await probeWithin(10_000, never, broken)).toEqual({
      outcome: 'failed',
      reached: false,
      text: 'the check could not be made (a defect)',
    })
  })
})
