import { createSocket, type Socket } from 'node:dgram'
import { afterEach, describe, expect, it } from 'vitest'
import { probeClock } from '#main/probes/clock'
import type { ProbeResult } from '#main/probes/probe'
import { probeWithin } from '#main/probes/within-time'
import { freePort, type Running, startHttp } from '../watch/servers'

const { signal } = new AbortController()
const running: { close(): unknown }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

function keep<Server extends { close(): unknown }>(server: Server): Server {
  running.push(server)
  return server
}

describe('the clock against a time server', () => {
  it.each([
    [2300, '2.3 s behind 127.0.0.1'],
    [-90_000, '1 min 30 s ahead of 127.0.0.1'],
  ])('is off by %i ms', async (offset, text) => {
    const { port } = await startTimeServer((question) => [timePacket(question, Date.now() + offset)])
    const result = await askClock(port)
    expect(result).toMatchObject({ outcome: 'answered', unit: 'milliseconds', text })
  })

  it('does not believe what is no answer to its question', async () => {
    const { port } = await startTimeServer((question) => [
      Buffer.from('junk'),
      timePacket(Buffer.alloc(48), Date.now() + 9e6),
      timePacket(question, Date.now() + 5000),
    ])
    expect(await askClock(port)).toMatchObject({ text: '5 s behind 127.0.0.1' })
  })

  it('is not kept by a flood of junk', async () => {
    const { port } = await startTimeServer(() => Array.from({ length: 100 }, () => Buffer.alloc(1000, 7)))
    expect(await askClock(port)).toMatchObject({
      outcome: 'failed',
      text: 'what 127.0.0.1 sends is no answer of a time server',
    })
  })

  it('is told of a server whose clock is not set', async () => {
    const { port } = await startTimeServer((question) => {
      const packet = timePacket(question, Date.now())
      packet.writeUInt8(16, 1)
      return [packet]
    })
    expect(await askClock(port)).toMatchObject({
      outcome: 'failed',
      reached: true,
      text: '127.0.0.1: it answers that its own clock is not set',
    })
  })

  it('is told of one that is not there, or silent', async () => {
    const { port } = await startTimeServer(() => [])
    expect(await askClock(port, 200)).toMatchObject({
      outcome: 'failed',
      text: '127.0.0.1 does not answer within 0.2 s',
    })
    expect(await askClock(await freePort())).toMatchObject({ outcome: 'failed', text: 'connection refused' })
  })

  async function startTimeServer(answers: (question: Buffer) => Buffer[]): Promise<{ port: number }> {
    const socket: Socket = createSocket('udp4')
    socket.on('message', (question, { port, address }) => {
      for (const answer of answers(question)) socket.send(answer, port, address, () => {})
    })
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
    keep({ close: () => new Promise<void>((resolve) => socket.close(() => resolve())) })
    return { port: socket.address().port }
  }

  function timePacket(question: Buffer, time: number): Buffer {
    const packet = Buffer.alloc(48)
    packet.writeUInt8((4 << 3) | 4, 0)
    packet.writeUInt8(1, 1)
    question.copy(packet, 24, 40, 48)
    for (const place of [32, 40]) {
      packet.writeUInt32BE(Math.floor(time / 1000) + 2_208_988_800, place)
      packet.writeUInt32BE(Math.floor(((time % 1000) / 1000) * 2 ** 32), place + 4)
    }
    return packet
  }

  function askClock(port: number, timeout = 5000): Promise<ProbeResult> {
    const reference = { by: 'ntp' as const, host: '127.0.0.1', port }
    return probeWithin(timeout, signal, (given) => probeClock({ kind: 'clock', reference }, given))
  }
})

describe('the clock against a web server', () => {
  async function ask(date: string | null): Promise<ProbeResult> {
    const server: Running = keep(
      await startHttp((_request, response) => {
        response.sendDate = false
        if (date !== null) response.setHeader('date', date)
        response.end()
      }),
    )
    return probeClock({ kind: 'clock', reference: { by: 'http', url: server.url } }, signal)
  }

  it('is the same within a second', async () => {
    expect(await ask(new Date().toUTCString())).toMatchObject({
      outcome: 'answered',
      value: 0,
      text: 'within a second of 127.0.0.1',
    })
  })

  it('is off', async () => {
    expect(await ask(new Date(Date.now() - 3_600_000).toUTCString())).toMatchObject({
      outcome: 'answered',
      text: expect.stringMatching(/^(?:1 h|59 min 59 s|1 h 0 min) ahead of/),
    })
  })

  it('is not told', async () => {
    expect(await ask(null)).toMatchObject({ outcome: 'failed', text: '127.0.0.1 does not tell its time' })
    expect(await ask('soon')).toMatchObject({ outcome: 'failed' })
  })
})
