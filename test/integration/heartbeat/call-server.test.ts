import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Call, type CallServer, openCallServer } from '#main/heartbeat/call-server'
import { RateLimit } from '#main/rate-limit'

const token = 'a'.repeat(32)
let server: CallServer
let heard: Call[]

beforeEach(async () => {
  heard = []
  server = await open(new RateLimit(1000, 1000))
})
afterEach(() => server.close())

function open(limit: RateLimit): Promise<CallServer> {
  return openCallServer(
    0,
    (call) => {
      if (call.token !== token) return false
      heard.push(call)
      return true
    },
    limit,
  )
}

async function call(path: string, init: RequestInit = {}, { port } = server): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, init)
  await answer.arrayBuffer()
  return answer.status
}

describe('a call', () => {
  it.each([
    ['', { failed: false, text: '' }],
    ['?status=fail', { failed: true, text: '' }],
    ['?status=DOWN&text=disk%20full%0A%1b', { failed: true, text: 'disk full' }],
    ['?status=ok&text=12+GB', { failed: false, text: '12 GB' }],
    [`?text=${'x'.repeat(1000)}`, { failed: false, text: `${'x'.repeat(299)}…` }],
  ])('with %j says what it says', async (query, said) => {
    expect(await call(`/heartbeat/${token}${query}`)).toBe(200)
    expect(heard).toEqual([{ token, ...said }])
  })
})

describe('what is no call', () => {
  it.each([
    [`/heartbeat/${token}`, 'DELETE', 405],
    ['/', 'GET', 404],
    [`/heartbeat/${'b'.repeat(32)}`, 'GET', 404],
    ['/heartbeat/short', 'GET', 404],
    [`/heartbeat/${token}/more`, 'GET', 404],
  ])('%s by %s is answered with %i', async (path, method, status) => {
    expect(await call(path, { method })).toBe(status)
    expect(heard).toEqual([])
  })

  it('comes under a name that is not ours', async () => {
    const { port } = server
    const headers = { host: `rebound.example:${port}` }
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: `/heartbeat/${token}`, headers }, (answer) => {
        answer.resume()
        resolve(answer.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(403)
    expect(heard).toEqual([])
  })

  it('comes too often', async () => {
    const limited = await open(new RateLimit(2, 60_000))
    const statuses: number[] = []
    for (let asked = 0; asked < 3; asked += 1) statuses.push(await call(`/heartbeat/${token}`, {}, limited))
    await limited.close()
    expect(statuses).toEqual([200, 200, 429])
    expect(heard).toHaveLength(2)
  })

  it('has headers without end, or is junk, and is cut off', async () => {
    const bomb = `GET /heartbeat/${token} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX-Big: `
    await untilCutOff(server.port, bomb, Buffer.alloc(65_536, 'a'))
    await untilCutOff(server.port, '\0\0junk\r\n\r\n', Buffer.alloc(0))
    expect(heard).toEqual([])
  })
})

describe('a call with a body without end', () => {
  it('is heard and cut off', async () => {
    const head = `POST /heartbeat/${token} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Length: 9999999999\r\n\r\n`
    await untilCutOff(server.port, head, Buffer.alloc(65_536))
    expect(heard).toHaveLength(1)
  })
})

describe('a connection that says nothing', () => {
  it('does not hold up the end', async () => {
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => {})
    await new Promise((resolve) => socket.once('connect', resolve))
    const closed = new Promise((resolve) => socket.once('close', resolve))
    await server.close()
    await closed
    server = await open(new RateLimit(1, 1))
  })
})

/** Sends a head, then chunks for as long as they are taken, until the connection is ended by the other side. */
function untilCutOff(port: number, head: string, chunk: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.resume()
    socket.on('error', () => {})
    socket.once('close', () => resolve())
    socket.once('connect', () => {
      socket.write(head)
      const more = () => {
        while (chunk.length > 0 && !socket.destroyed && socket.write(chunk));
      }
      socket.on('drain', more)
      more()
    })
  })
}
