import { describe, expect, it } from 'vitest'
import { createCpuProbe } from '#main/probes/cpu'
import { probeDisk } from '#main/probes/disk'
import { probeMemory } from '#main/probes/memory'
import { probeTcp } from '#main/probes/tcp'
import { freePort, startTcp } from '../watch/servers'

const { signal } = new AbortController()

describe('tcp', () => {
  it('connects, by address and by name', async () => {
    const server = await startTcp()
    for (const host of ['127.0.0.1', 'localhost']) {
      expect(await probeTcp({ kind: 'tcp', host, port: server.port }, signal)).toMatchObject({
        outcome: 'answered',
        unit: 'milliseconds',
      })
    }
    await server.close()
  })

  it('says when it is refused', async () => {
    const port = await freePort()
    expect(await probeTcp({ kind: 'tcp', host: '127.0.0.1', port }, signal)).toEqual({
      outcome: 'failed',
      reached: true,
      text: 'connection refused',
    })
  })

  it('is given up when the signal aborts', async () => {
    const result = probeTcp({ kind: 'tcp', host: '127.0.0.1', port: 9 }, AbortSignal.abort())
    expect(await result).toMatchObject({ outcome: 'failed', text: '127.0.0.1:9 does not answer' })
  })
})

describe('this laptop', () => {
  it.each([
    ['processor', () => createCpuProbe()({ kind: 'cpu' }, signal)],
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
