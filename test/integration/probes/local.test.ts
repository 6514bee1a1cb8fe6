import { describe, expect, it } from 'vitest'
import { createCpuProbe } from '#main/probes/cpu'
import { probeDisk } from '#main/probes/disk'
import { probeMemory } from '#main/probes/memory'

const { signal } = new AbortController()

describe('this laptop', () => {
  it.each([
    ['processor', () => createCpuProbe()({ kind: 'cpu' }, signal, null)],
    ['memory', () => probeMemory({ kind: 'memory' }, signal)],
    ['system disk', () => probeDisk({ kind: 'disk', path: null }, signal)],
  ])('measures its %s as a share', async (_name, probe) => {
    const result = await probe()
    expect(result).toMatchObject({ outcome: 'answered', unit: 'fraction' })
    if (result.outcome !== 'answered') return
    expect(result.value).toBeGreaterThanOrEqual(0)
    expect(result.value).toBeLessThanOrEqual(1)
  })

  it('says which folder is missing', async () => {
    expect(await probeDisk({ kind: 'disk', path: '/no/such/folder' }, signal)).toMatchObject({
      outcome: 'failed',
      text: 'there is no folder /no/such/folder',
    })
  })
})
