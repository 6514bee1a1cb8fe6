import { afterEach, describe, expect, it } from 'vitest'
import type { ProbeResult } from '#main/probes/probe'
import { probeTcp } from '#main/probes/tcp'
import { probeWithin } from '#main/probes/within-time'
import type { TcpTarget } from '#shared/watch/kinds/tcp/target'
import { parseMonitor } from '#shared/watch/parse'
import { freePort, type Running, startPlain, startTcp } from '../watch/servers'

const running: Running[] = []
const { signal } = new AbortController()

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

function keep(server: Running): Running {
  running.push(server)
  return server
}

function target(port: number, fields: Record<string, unknown> = {}): TcpTarget {
  const monitor = parseMonitor({ name: 'Port', kind: 'tcp', host: '127.0.0.1', port, ...fields })
  if (!monitor.ok || monitor.value.target.kind !== 'tcp') throw new Error(JSON.stringify(monitor))
  return monitor.value.target
}

/** Where an answer is expected there is time for it, however busy the machine is. */
async function probe(
  server: Running,
  fields: Record<string, unknown> = {},
  timeout = 30_000,
): Promise<ProbeResult> {
  const result = await probeWithin(timeout, signal, (given) => probeTcp(target(server.port, fields), given))
  await server.idle()
  return result
}

describe('a port', () => {
  it('takes a connection, by address and by name', async () => {
    const server = keep(await startTcp())
    for (const host of ['127.0.0.1', 'localhost'])
      expect(await probe(server, { host })).toMatchObject({ outcome: 'answered', unit: 'milliseconds' })
  })

  it('says when it is refused', async () => {
    expect(await probeTcp(target(await freePort()), signal)).toEqual({
      outcome: 'failed',
      reached: true,
      text: 'connection refused',
    })
  })

  it('is given up when the signal aborts', async () => {
    expect(await probeTcp(target(9), AbortSignal.abort())).toMatchObject({
      outcome: 'stalled',
      text: '127.0.0.1:9 does not answer',
    })
  })
})

describe('a banner', () => {
  it('is waited for, also when it comes in pieces', async () => {
    const server = keep(
      await startPlain((socket) => {
        socket.write('22')
        setImmediate(() => socket.write('0 mail.example\r\n'))
      }),
    )
    expect(await probe(server, { expectBanner: '220 mail' })).toMatchObject({ outcome: 'answered' })
    expect(await probe(server, { expectBanner: 'SSH-2.0' }, 1000)).toMatchObject({
      outcome: 'failed',
      reached: true,
      text: 'connected, but “SSH-2.0” did not come within 1 s',
    })
  })

  it('answers what was sent', async () => {
    const server = keep(
      await startPlain((socket) =>
        socket.once('data', (heard) => socket.write(String(heard) === 'PING\r\n' ? '+PONG\r\n' : '-ERR\r\n')),
      ),
    )
    expect(await probe(server, { send: 'PING\\r\\n', expectBanner: '+PONG' })).toMatchObject({
      outcome: 'answered',
    })
  })

  it.each<[string, Parameters<typeof startPlain>[0], string]>([
    ['nothing', (socket) => socket.end(), 'connected, but nothing was said'],
    [
      'something else',
      (socket) => socket.end('SSH-2.0-OpenSSH\r\n'),
      '“SSH-2.0-OpenSSH” where “220” is expected',
    ],
    [
      'more than anybody reads',
      (socket) => {
        const piece = Buffer.alloc(65_536, '.')
        const more = () => {
          while (!socket.destroyed && socket.write(piece));
        }
        socket.on('drain', more)
        more()
      },
      '“220” is not in the first 16 kB of the answer',
    ],
  ])('is missed in %s', async (_name, behaviour, text) => {
    expect(await probe(keep(await startPlain(behaviour)), { expectBanner: '220' })).toMatchObject({
      outcome: 'failed',
      reached: true,
      text,
    })
  })
})
