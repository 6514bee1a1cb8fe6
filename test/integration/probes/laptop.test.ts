import { spawn } from 'node:child_process'
import { afterEach, describe, expect, it } from 'vitest'
import { createBatteryProbe } from '#main/probes/battery'
import { probeLatency } from '#main/probes/latency'
import { createLoadProbe } from '#main/probes/load'
import { createProcessProbe } from '#main/probes/process'
import { freePort, startTcp } from '../watch/servers'

const { signal } = new AbortController()
const running: { close(): unknown }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

function keep<Server extends { close(): unknown }>(server: Server): Server {
  running.push(server)
  return server
}

describe('load', () => {
  it('is that of each core', async () => {
    const result = await createLoadProbe()({ kind: 'load', average: 1 }, signal, null)
    expect(result).toMatchObject({
      outcome: 'answered',
      unit: 'count',
      text: expect.stringContaining('over 1 min'),
    })
  })

  it('is chosen by the time over which it is averaged', async () => {
    const probe = createLoadProbe(() => [1e6, 2e6, 4e6], 'linux')
    const values = await Promise.all(
      ([1, 5, 15] as const).map(async (average) => {
        const result = await probe({ kind: 'load', average }, signal, null)
        return result.outcome === 'answered' ? result.value : null
      }),
    )
    const [first] = values
    expect(values).toEqual([first, (first ?? 0) * 2, (first ?? 0) * 4])
  })

  it('is not told by Windows', async () => {
    const probe = createLoadProbe(() => [0, 0, 0], 'win32')
    expect(await probe({ kind: 'load', average: 5 }, signal, null)).toMatchObject({ outcome: 'unknown' })
  })
})

describe('latency', () => {
  it('is the time to an anchor, also to one that refuses', async () => {
    const { port } = keep(await startTcp())
    const refusing = await freePort()
    for (const each of [port, refusing]) {
      const anchor = { kind: 'latency' as const, host: '127.0.0.1', port: each, tries: 3 }
      expect(await probeLatency(anchor, signal)).toMatchObject({
        outcome: 'answered',
        unit: 'milliseconds',
        text: expect.stringMatching(/to 127\.0\.0\.1, of 3 tries from .* to /),
      })
    }
  })

  it('is not known of what is not there, or does not answer', async () => {
    const absent = { kind: 'latency' as const, host: 'no-such-host.invalid', port: 1, tries: 1 }
    expect(await probeLatency(absent, signal)).toMatchObject({ outcome: 'failed', reached: false })
    const aborted = { ...absent, host: '127.0.0.1' }
    expect(await probeLatency(aborted, AbortSignal.abort())).toEqual({
      outcome: 'stalled',
      reached: false,
      text: '127.0.0.1 does not answer',
    })
  })
})

describe('a process', () => {
  it('of this laptop is found by its name and by its command line', async () => {
    const child = spawn('sleep', ['61.75'], { stdio: 'ignore' })
    keep({ close: () => child.kill('SIGKILL') })
    await new Promise((resolve) => child.once('spawn', resolve))
    const look = createProcessProbe()
    const pattern = { by: 'pattern' as const, pattern: 'sleep 61\\.75$' }
    expect(
      await look({ kind: 'process', matching: pattern, atLeast: 1, atMost: 1 }, signal, null),
    ).toMatchObject({ outcome: 'answered', value: 1, unit: 'count' })
    const named = { by: 'program' as const, program: 'sleep' }
    const found = await look({ kind: 'process', matching: named, atLeast: 1, atMost: null }, signal, null)
    expect(found).toMatchObject({ outcome: 'answered' })
  })

  const list = async () => [
    { name: 'postgres', commandLine: '/usr/bin/postgres -D /data' },
    { name: 'postgres', commandLine: 'postgres: writer' },
    { name: 'Checkout.EXE', commandLine: 'C:\\checkout.exe' },
  ]
  const look = (matching: { by: 'program'; program: string }, atLeast: number, atMost: number | null) =>
    createProcessProbe(list)({ kind: 'process', matching, atLeast, atMost }, signal, null)

  it('is counted', async () => {
    const postgres = { by: 'program' as const, program: 'postgres' }
    expect(await look(postgres, 1, null)).toMatchObject({ value: 2, text: '2 × postgres' })
    expect(await look(postgres, 3, null)).toMatchObject({
      outcome: 'failed',
      text: '2 × postgres where at least 3 is expected',
    })
    expect(await look(postgres, 1, 1)).toMatchObject({ text: '2 × postgres where at most 1 is expected' })
  })

  it('is missed, and may be', async () => {
    const nginx = { by: 'program' as const, program: 'nginx' }
    expect(await look(nginx, 1, null)).toMatchObject({
      outcome: 'failed',
      text: 'no nginx runs where at least 1 is expected',
    })
    expect(await look(nginx, 0, 0)).toMatchObject({ outcome: 'answered', value: 0 })
  })

  it('is called the same with and without .exe', async () => {
    expect(await look({ by: 'program', program: 'checkout' }, 1, null)).toMatchObject({ value: 1 })
  })

  it('is looked for in time, whatever the pattern is', async () => {
    const long = async () => [{ name: 'x', commandLine: 'a'.repeat(20_000) }]
    const matching = { by: 'pattern' as const, pattern: '(a+)+$b' }
    const result = await createProcessProbe(long)(
      { kind: 'process', matching, atLeast: 1, atMost: null },
      signal,
      null,
    )
    expect(result).toMatchObject({ outcome: 'failed' })
  })

  it('is not known on a system that tells of none', async () => {
    const probe = createProcessProbe(async () => [])
    const matching = { by: 'program' as const, program: 'x' }
    expect(await probe({ kind: 'process', matching, atLeast: 1, atMost: null }, signal, null)).toMatchObject({
      outcome: 'unknown',
    })
  })
})

describe('a battery', () => {
  const full = { hasBattery: true, percent: 80, isCharging: false, acConnected: false }

  it.each([
    [full, { value: 0.8, text: '80 %, on battery' }],
    [{ ...full, isCharging: true, acConnected: true }, { text: '80 %, charging' }],
    [
      { ...full, percent: 100, acConnected: true },
      { value: 1, text: '100 %, plugged in' },
    ],
    [{ ...full, percent: 104 }, { value: 1 }],
  ])('%j gives its share', async (battery, expected) => {
    const probe = createBatteryProbe(async () => battery)
    expect(await probe({ kind: 'battery' }, signal, null)).toMatchObject({ outcome: 'answered', ...expected })
  })

  it('is none to judge where there is none', async () => {
    const probe = createBatteryProbe(async () => ({ ...full, hasBattery: false }))
    expect(await probe({ kind: 'battery' }, signal, null)).toEqual({
      outcome: 'unknown',
      text: 'this machine has no battery',
    })
  })

  it('of this machine is told, or that it has none', async () => {
    const result = await createBatteryProbe()({ kind: 'battery' }, signal, null)
    expect(['answered', 'unknown']).toContain(result.outcome)
  })
})
