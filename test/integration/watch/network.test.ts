import { describe, expect, it } from 'vitest'
import { systemNetwork } from '#main/watch/network'
import { freePort, startTcp } from './servers'

describe('the network of this system', () => {
  it('hears a port that connects and one that refuses', async () => {
    const server = await startTcp()
    expect(await systemNetwork.listen('127.0.0.1', server.port)).toBe('answered')
    await server.close()
    expect(await systemNetwork.listen('127.0.0.1', await freePort())).toBe('answered')
  })

  it('names a gateway only where there is a route', async () => {
    const { route, gateway } = await systemNetwork.wayOut()
    expect(gateway === null || route === true).toBe(true)
  })
})
