import { afterEach, describe, expect, it } from 'vitest'
import { probeDns } from '#main/probes/dns'
import type { ProbeResult } from '#main/probes/probe'
import { probeWithin } from '#main/probes/within-time'
import { parseMonitor } from '#shared/watch/parse'
import {
  type Answer,
  type NameServer,
  nameBytes,
  number16,
  replyTo,
  startNameServer,
  type,
} from './name-server'

const running: NameServer[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

async function serve(reply: Parameters<typeof startNameServer>[0]): Promise<NameServer> {
  const server = await startNameServer(reply)
  running.push(server)
  return server
}

function having(answers: Answer[], code = 0): Promise<NameServer> {
  return serve((query, send) => send(replyTo(query, answers, code)))
}

/** Where an answer is expected there is time for it, however busy the machine is. */
function probe(
  server: NameServer,
  fields: Record<string, unknown> = {},
  timeout = 30_000,
): Promise<ProbeResult> {
  const definition = { name: 'Name', kind: 'dns', host: 'shop.example', resolver: server.address, ...fields }
  const monitor = parseMonitor(definition)
  if (!monitor.ok || monitor.value.target.kind !== 'dns') throw new Error(JSON.stringify(monitor))
  const { target } = monitor.value
  return probeWithin(timeout, new AbortController().signal, (signal) => probeDns(target, signal))
}

function address(...bytes: number[]): Answer {
  return { type: type.A, data: Buffer.from(bytes) }
}

describe('a name', () => {
  it('has any address', async () => {
    expect(await probe(await having([address(192, 0, 2, 1)]))).toMatchObject({
      outcome: 'answered',
      unit: 'milliseconds',
      text: expect.stringMatching(/^192\.0\.2\.1 in /),
    })
  })

  it('has exactly the expected addresses, in any order', async () => {
    const server = await having([address(192, 0, 2, 1), address(192, 0, 2, 2)])
    expect(await probe(server, { expect: ['192.0.2.2', '192.0.2.1'] })).toMatchObject({ outcome: 'answered' })
    expect(await probe(server, { expect: '192.0.2.1' })).toMatchObject({
      outcome: 'failed',
      reached: true,
      text: 'also 192.0.2.2, where only 192.0.2.1 is expected',
    })
    expect(await probe(server, { expect: '192.0.2.1', match: 'contains' })).toMatchObject({
      outcome: 'answered',
    })
  })

  it.each<[string, Answer, string]>([
    [
      'AAAA',
      { type: type.AAAA, data: Buffer.from('20010db8000000000000000000000001', 'hex') },
      '2001:DB8::1',
    ],
    ['CNAME', { type: type.CNAME, data: nameBytes('Edge.example') }, 'edge.example.'],
    ['NS', { type: type.NS, data: nameBytes('ns1.example') }, 'ns1.example'],
    [
      'MX',
      { type: type.MX, data: Buffer.concat([number16(10), nameBytes('mail.example')]) },
      '10 mail.example',
    ],
    ['TXT', { type: type.TXT, data: Buffer.from('\x03v=s\x03pf1', 'latin1') }, 'v=spf1'],
    [
      'SRV',
      { type: type.SRV, data: Buffer.concat([0, 5, 5060].map(number16).concat(nameBytes('sip.example'))) },
      '0 5 5060 sip.example',
    ],
    [
      'CAA',
      { type: type.CAA, data: Buffer.from('\x00\x05issueca.example', 'latin1') },
      '0 issue "ca.example"',
    ],
    [
      'SOA',
      {
        type: type.SOA,
        data: Buffer.concat([
          nameBytes('ns1.example'),
          nameBytes('admin.example'),
          Buffer.from('0000000700000e10000002580001518000000e10', 'hex'),
        ]),
      },
      'ns1.example admin.example 7 3600 600 86400 3600',
    ],
  ])('has the expected %s record', async (record, answer, expected) => {
    const server = await having([answer])
    expect(await probe(server, { record, expect: expected })).toMatchObject({ outcome: 'answered' })
    expect(await probe(server, { record, expect: 'other' })).toMatchObject({ outcome: 'failed' })
  })

  it('is looked up backwards from an address', async () => {
    const server = await having([{ type: type.PTR, data: nameBytes('shop.example') }])
    expect(await probe(server, { host: '192.0.2.1', record: 'PTR', expect: 'shop.example' })).toMatchObject({
      outcome: 'answered',
    })
  })

  it('is not there, or has no such record', async () => {
    expect(await probe(await having([], 3))).toMatchObject({
      outcome: 'failed',
      reached: true,
      text: 'there is no name shop.example',
    })
    expect(await probe(await having([]), { record: 'MX' })).toMatchObject({
      text: 'shop.example has no MX record',
    })
  })
})

describe('a name server', () => {
  it('that lies is told by what it says', async () => {
    expect(await probe(await having([address(203, 0, 113, 66)]), { expect: '192.0.2.1' })).toMatchObject({
      outcome: 'failed',
      text: '203.0.113.66 where 192.0.2.1 is expected',
    })
  })

  it('that answers another question is not believed', async () => {
    const server = await serve((query, send) => {
      const reply = replyTo(query, [address(203, 0, 113, 66)])
      reply.writeUInt16BE(reply.readUInt16BE(0) ^ 1, 0)
      send(reply)
    })
    expect(await probe(server, {}, 500)).toMatchObject({
      outcome: 'failed',
      reached: false,
      text: 'the resolver 127.0.0.1 does not answer within 0.5 s',
    })
  })

  it('that never answers is given up', async () => {
    const server = await serve(() => {})
    expect(await probe(server, {}, 500)).toMatchObject({
      text: 'the resolver 127.0.0.1 does not answer within 0.5 s',
    })
    expect(server.questions()).toBe(1)
  })

  it.each([
    [2, 'the resolver 127.0.0.1 failed to look up shop.example'],
    [5, 'the resolver 127.0.0.1 refuses to answer'],
    [1, 'the resolver 127.0.0.1 does not understand the question'],
  ])('that answers with code %i says why', async (code, text) => {
    expect(await probe(await having([], code))).toMatchObject({ outcome: 'failed', reached: true, text })
  })

  it('that answers with garbage is told', async () => {
    const server = await serve((query, send) => {
      const reply = replyTo(query, [address(192, 0, 2, 1)])
      send(reply.subarray(0, reply.length - 3))
    })
    expect(await probe(server)).toMatchObject({
      outcome: 'failed',
      text: 'the resolver 127.0.0.1 answers with what is not DNS',
    })
  })

  it('that floods is told by how much it says', async () => {
    const answers = Array.from({ length: 2000 }, (_, index) => address(10, 0, index >> 8, index & 255))
    expect(await probe(await having(answers), { expect: '192.0.2.1' })).toMatchObject({
      outcome: 'failed',
      text: expect.stringMatching(/ and 1996 more where 192\.0\.2\.1 is expected$/),
    })
  })
})
