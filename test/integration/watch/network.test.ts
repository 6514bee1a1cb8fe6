import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemNetwork } from '#main/watch/network'
import { freePort, startTcp } from './servers'

describe('the network of this system', () => {
  it('hears a port that connects and one that refuses', async () => {
    const server = await startTcp()
    expect(await systemNetwork.listen('127.0.0.1', server.port)).toBe('answered')
    await server.close()
    expect(await systemNetwork.listen('127.0.0.1', await freePort())).toBe('answered')
  })

  it('names the interfaces that are up, without the one of this machine itself', () => {
    const outside = Object.entries(networkInterfaces())
      .filter(([, addresses]) => addresses?.some(({ internal }) => !internal))
      .map(([name]) => name)
    expect(systemNetwork.interfaces().map(({ name }) => name)).toEqual(outside)
  })

  it('has a route only where there is an interface', async () => {
    const { kind } = await systemNetwork.routeOut()
    if (systemNetwork.interfaces().length === 0) expect(kind).toBe('no interface')
    else expect(['no interface', 'no route', 'route', 'unknown']).toContain(kind)
  })
})

describe('a page of an anchor', () => {
  const server = createServer((request, response) => {
    if (request.url === '/redirect') response.writeHead(302, { location: 'https://portal.invalid/' }).end()
    else if (request.url === '/endless') {
      response.write('x'.repeat(100_000))
    } else response.end('success')
  })
  const address = () => {
    const found = server.address()
    return `http://127.0.0.1:${typeof found === 'object' && found !== null ? found.port : 0}`
  }
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
  afterAll(async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  })

  it('is told with its redirect, which is not followed, and its length', async () => {
    const page = (path: string) => systemNetwork.page(new URL(path, address()))
    expect(await page('/redirect')).toEqual({
      status: 302,
      location: 'https://portal.invalid/',
      bodyLength: 0,
    })
    expect(await page('/')).toEqual({ status: 200, location: null, bodyLength: 7 })
    expect((await page('/endless'))?.bodyLength).toBeGreaterThan(200)
  })

  it('is nothing where nobody answers', async () => {
    expect(await systemNetwork.page(new URL(`http://127.0.0.1:${await freePort()}/`))).toBeNull()
  })
})
