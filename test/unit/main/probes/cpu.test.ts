import { describe, expect, it } from 'vitest'
import { createCpuProbe } from '#main/probes/cpu'

const { signal } = new AbortController()

/** Readings of one core that follow each other, in milliseconds of busy and idle time. */
function cores(readings: [busy: number, idle: number][]) {
  let place = 0
  return () => {
    const [busy, idle] = readings[Math.min(place++, readings.length - 1)] ?? [0, 0]
    return [{ model: '', speed: 0, times: { user: busy, nice: 0, sys: 0, idle, irq: 0 } }]
  }
}

describe('the processor probe', () => {
  it('measures the busy share between two readings', async () => {
    const probe = createCpuProbe(
      cores([
        [100, 100],
        [175, 125],
      ]),
    )
    expect(await probe({ kind: 'cpu' }, signal, null)).toEqual({
      outcome: 'answered',
      value: 0.75,
      unit: 'fraction',
      text: '75 % of 1 core',
    })
  })

  it('says so when the system counts nothing', async () => {
    const probe = createCpuProbe(cores([[0, 0]]))
    expect(await probe({ kind: 'cpu' }, signal, null)).toMatchObject({ outcome: 'failed' })
  })
})
