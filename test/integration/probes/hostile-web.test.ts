import { randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { probeHttp } from '#main/probes/http'
import { probeWithin } from '#main/probes/within-time'
import type { HttpTarget } from '#shared/watch/kinds/http/target'
import { parseMonitor } from '#shared/watch/parse'
import { type Running, startHttp, startPlain } from '../watch/servers'

const running: Running[] = []
const timeout = 400

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

function keep<Server extends Running>(server: Server): Server {
  running.push(server)
  return server
}

/** A server that speaks for itself, once it heard something. */
async function speaking(speak: (socket: Socket) => void): Promise<Running> {
  return keep(await startPlain((socket) => socket.once('data', () => speak(socket))))
}

/** What a check says of a server, after nothing is connected to it any more. */
async function check(server: Running, fields: Record<string, unknown> = {}, within = timeout) {
  const result = await probeWithin(within, new AbortController().signal, (signal) =>
    probeHttp(target(server, fields), signal),
  )
  await server.idle()
  return result
}

function target(server: Running, fields: Record<string, unknown>): HttpTarget {
  const url = `http://127.0.0.1:${server.port}/`
  const monitor = parseMonitor({ name: 'Target', kind: 'http', url, ...fields })
  if (!monitor.ok || monitor.value.target.kind !== 'http') throw new Error(JSON.stringify(monitor))
  return monitor.value.target
}

/** Writes as fast as the other side reads, until it hangs up. */
function flood(socket: Socket, piece: Buffer | string): void {
  const more = () => {
    while (!socket.destroyed && socket.write(piece));
  }
  socket.on('drain', more)
  more()
}

describe('a server that does not come to an end', () => {
  it.each<[string, (socket: Socket) => void, string]>([
    ['says nothing', () => {}, '127.0.0.1 takes the connection, but did not answer'],
    [
      'sends its headers letter by letter',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n')
        const timer = setInterval(() => socket.write('X: 1\r\n'), 10)
        socket.once('close', () => clearInterval(timer))
      },
      '127.0.0.1 takes the connection, but did not answer',
    ],
    [
      'promises and promises',
      (socket) => flood(socket, 'HTTP/1.1 100 Continue\r\n\r\n'.repeat(100)),
      '127.0.0.1 takes the connection, but did not answer',
    ],
    [
      'sends its body letter by letter',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        const timer = setInterval(() => socket.write('.'), 10)
        socket.once('close', () => clearInterval(timer))
      },
      '200, but the body did not end',
    ],
    [
      'closes its half of nothing',
      (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123'),
      '200, but the body did not end',
    ],
  ])('%s', async (_name, speak, text) => {
    expect(await check(await speaking(speak), { rejectText: 'x' })).toMatchObject({
      outcome: 'failed',
      // Something between could take connections and say nothing; a status comes from the host.
      reached: text.startsWith('200'),
      text: `${text} within 0.4 s`,
    })
  })
})

describe('a server that sends too much', () => {
  it('in a body without an end: no more than the limit is held', async () => {
    const server = await speaking((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      flood(socket, Buffer.alloc(65_536, '.'))
    })
    const before = process.memoryUsage().rss
    expect(await check(server, { expectText: 'needle' })).toMatchObject({
      text: '200, but the text “needle” is not in the first 1 MB of the body',
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
  })

  it('in headers', async () => {
    const server = await speaking((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n')
      flood(socket, `X-${randomBytes(20).toString('hex')}: ${'a'.repeat(1000)}\r\n`)
    })
    expect(await check(server)).toMatchObject({
      outcome: 'failed',
      text: 'the headers of the answer are larger than 64 kB',
    })
  })

  it('when it is decompressed', async () => {
    const bomb = gzipSync(Buffer.alloc(200_000_000), { level: 9 })
    const server = keep(
      await startHttp((_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      ),
    )
    const before = process.memoryUsage().rss
    expect(await check(server, { expectText: 'needle' })).toMatchObject({
      text: '200, but the text “needle” is not in the first 1 MB of the body',
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024)
  })
})

describe('a server that speaks nonsense', () => {
  it.each<[string, string, string]>([
    ['no HTTP', 'SSH-2.0-x\r\n\r\n', 'the answer is not valid HTTP'],
    [
      'a length that is none',
      'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n',
      'the answer is not valid HTTP',
    ],
    [
      'another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
      'the answer leaves HTTP for another protocol',
    ],
    [
      'a body that is cut off',
      'HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n123',
      '200, but the connection was closed before the body ended',
    ],
    [
      'a body that is damaged',
      'HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\nno gzip at all',
      '200, but the body is damaged: it cannot be decompressed',
    ],
    [
      'a body in a compression of its own',
      'HTTP/1.1 200 OK\r\nContent-Encoding: pigeon\r\n\r\n',
      '200, but the body is compressed as pigeon, which cannot be read',
    ],
    ['nothing', '', '127.0.0.1 closed the connection before it answered'],
  ])('%s', async (_name, said, text) => {
    const server = await speaking((socket) => socket.end(said))
    expect(await check(server, { rejectText: 'x' })).toMatchObject({ outcome: 'failed', text })
  })
})

describe('a server that sends elsewhere', () => {
  it.each([
    ['/', 'more than 5 redirects'],
    ['ftp://files.example/', '302, but it redirects to ftp:, which is not followed'],
    ['file:///etc/passwd', '302, but it redirects to file:, which is not followed'],
    ['http://[', '302, but it redirects to “http://[”, which is no address'],
  ])('%s', async (location, text) => {
    const server = keep(await startHttp((_request, response) => response.writeHead(302, { location }).end()))
    expect(await check(server)).toMatchObject({ outcome: 'failed', text })
  })
})

describe('a pattern that would take for ever', () => {
  it('does not hold up anything else', async () => {
    const server = keep(await startHttp((_request, response) => response.end('a'.repeat(900_000))))
    let turns = 0
    const count = () => {
      turns += 1
      turn = setImmediate(count)
    }
    let turn = setImmediate(count)
    // Long enough for the whole search on a busy machine: how long it takes is not the question.
    const result = await check(server, { expectPattern: '(a?){90}a{90}b' }, 60_000)
    clearImmediate(turn)
    expect(result.outcome).toBe('failed')
    // It is searched in 32 pieces; that the answer comes in pieces too gives some ten turns of its own.
    expect(turns).toBeGreaterThan(30)
  })
})
