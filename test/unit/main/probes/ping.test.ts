import { describe, expect, it } from 'vitest'
import { createPingProbe } from '#main/probes/ping'
import type { Program, ProgramEnd } from '#main/probes/run-program'
import type { PingTarget } from '#shared/watch/kinds/ping/target'

const target: PingTarget = {
  kind: 'ping',
  host: 'db.example',
  family: null,
  count: 5,
  warningLoss: 0.2,
  criticalLoss: 0.6,
}
const { signal } = new AbortController()

function wrote(received: number): ProgramEnd {
  const rtt = received === 0 ? '' : 'rtt min/avg/max/mdev = 0.1/12.5/30.2/0.1 ms\n'
  const output = `5 packets transmitted, ${received} received, time 801ms\n${rtt}`
  return { end: 'exited', code: received === 0 ? 1 : 0, output, errors: '' }
}

function complained(errors: string): ProgramEnd {
  return { end: 'exited', code: 2, output: '', errors }
}

describe('pings', () => {
  it.each<[ProgramEnd, Record<string, unknown>]>([
    [wrote(5), { outcome: 'answered', value: 12.5, unit: 'milliseconds', text: '13 ms' }],
    [wrote(4), { outcome: 'answered', text: '13 ms, 20 % lost' }],
    [wrote(3), { outcome: 'answered', reported: 'warning', text: '13 ms, 40 % lost' }],
    [wrote(1), { outcome: 'answered', reported: 'critical', text: '13 ms, 80 % lost' }],
    [wrote(0), { outcome: 'failed', reached: false, text: 'no reply to 5 pings' }],
    [
      complained('ping: db.example: Name or service not known'),
      { outcome: 'failed', reached: false, text: 'no such host: db.example' },
    ],
    [
      complained('ping: connect: Network is unreachable'),
      { outcome: 'failed', reached: false, text: 'no way to db.example from this network' },
    ],
    [
      complained('ping: socktype: SOCK_RAW\nping: socket: Operation not permitted'),
      { outcome: 'unknown', text: expect.stringContaining('may not send pings') },
    ],
    [
      complained("ping: invalid option -- 'i'"),
      { outcome: 'unknown', text: expect.stringContaining('does not know') },
    ],
    [
      { end: 'not started', code: 'ENOENT' },
      { outcome: 'unknown', text: expect.stringContaining('there is no ping program') },
    ],
    [{ end: 'given up' }, { outcome: 'stalled', text: 'db.example does not answer' }],
    [{ end: 'flooded' }, { outcome: 'unknown' }],
  ])('%j', async (end, result) => {
    expect(await createPingProbe(async () => end, 'linux')(target, signal)).toMatchObject(result)
  })

  it('that lose little report nothing', async () => {
    const result = await createPingProbe(async () => wrote(4), 'linux')(target, signal)
    expect(result).not.toHaveProperty('reported')
  })

  it.each<[NodeJS.Platform, 4 | 6 | null, string]>([
    ['linux', null, 'ping -n -c 5 -i 0.2 -W 2 db.example'],
    ['linux', 6, 'ping -6 -n -c 5 -i 0.2 -W 2 db.example'],
    ['darwin', 4, 'ping -n -c 5 -i 0.2 -W 2000 db.example'],
    ['darwin', 6, 'ping6 -n -c 5 -i 0.2 db.example'],
    ['win32', 4, 'ping -4 -n 5 -w 2000 db.example'],
  ])('are asked for on %s', async (platform, family, command) => {
    const run: Program[] = []
    const probe = createPingProbe(async (program) => {
      run.push(program)
      return { end: 'given up' }
    }, platform)
    await probe({ ...target, family }, signal)
    expect(run.map((program) => [program.program, ...program.arguments].join(' '))).toEqual([command])
  })
})
