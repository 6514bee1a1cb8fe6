import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Heartbeats } from '#main/heartbeat/heartbeats'
import { createHeartbeatProbe } from '#main/probes/heartbeat'
import type { ProbeResult } from '#main/probes/probe'
import { type Database, openDatabase } from '#main/store/database'
import { HeartbeatRepository } from '#main/store/heartbeats'
import { eventually } from '../../eventually'
import { temporaryFolder } from '../watch/harness'
import { startTcp } from '../watch/servers'

const minute = 60_000
const nightly = { kind: 'heartbeat' as const, every: 60 * minute, grace: 0 }

/** Heartbeats as a running Watchkeeper has them, with a clock of the test's own. */
class Companion {
  readonly database: Database
  readonly heartbeats: Heartbeats
  readonly calls: string[] = []
  readonly failures: unknown[] = []
  addresses: Record<string, string> = {}

  constructor(
    folder: string,
    private readonly kept: { port: number | null; now: number },
  ) {
    this.database = openDatabase(join(folder, 'watchkeeper.sqlite'))
    this.heartbeats = new Heartbeats({
      repository: new HeartbeatRepository(this.database),
      clock: { now: () => kept.now },
      port: () => kept.port,
      keepPort: (port) => {
        kept.port = port
      },
      onCall: (id) => this.calls.push(id),
      onAddresses: (addresses) => {
        this.addresses = addresses
      },
      onFailure: (error) => this.failures.push(error),
    })
  }

  /** A heartbeat monitor that is watched, and its address. */
  async watch(id: string): Promise<string> {
    this.database
      .prepare(
        `INSERT OR IGNORE INTO monitor (id, source, name, definition, created_at) VALUES (?, 'local', ?, '{}', 0)`,
      )
      .run(id, id)
    this.heartbeats.expect(id)
    return eventually(() => {
      const address = this.addresses[id]
      if (address === undefined || this.heartbeats.trouble() !== null) throw new Error('not yet')
      return address
    })
  }

  /** What a check shows after some time in which calls could be heard. */
  after(milliseconds: number, id: string): Promise<ProbeResult> {
    for (let left = milliseconds; left > 0; left -= 30_000) this.pass(Math.min(left, 30_000))
    return createHeartbeatProbe(this.heartbeats)(nightly, new AbortController().signal, id)
  }

  pass(milliseconds: number): void {
    this.kept.now += milliseconds
    vi.advanceTimersByTime(milliseconds)
  }

  async stop(): Promise<void> {
    await this.heartbeats.stop()
    this.database.close()
  }
}

let folder: ReturnType<typeof temporaryFolder>
let kept: { port: number | null; now: number }
const companions: Companion[] = []

beforeEach(() => {
  folder = temporaryFolder()
  kept = { port: null, now: Date.UTC(2026, 0, 1) }
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(async () => {
  for (const companion of companions.splice(0)) await companion.stop()
  vi.useRealTimers()
  folder.delete()
})

function start(): Companion {
  const companion = new Companion(folder.path, kept)
  companions.push(companion)
  return companion
}

async function stop(companion: Companion): Promise<void> {
  companions.splice(companions.indexOf(companion), 1)
  await companion.stop()
}

async function call(address: string, init: RequestInit = {}): Promise<number> {
  const answer = await fetch(address, init)
  await answer.arrayBuffer()
  return answer.status
}

describe('a call', () => {
  it.each(['GET', 'HEAD', 'POST'])('is heard by %s, and is checked at once', async (method) => {
    const companion = start()
    const address = await companion.watch('backup')
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/heartbeat\/[\w-]{32}$/)
    expect(await call(address, { method })).toBe(200)
    expect(companion.calls).toEqual(['backup'])
    expect(await companion.after(10 * minute, 'backup')).toEqual({
      outcome: 'answered',
      value: 10 * minute,
      unit: 'milliseconds',
      text: 'called 10 min ago',
    })
  })

  it('may say that it failed, and why', async () => {
    const companion = start()
    const address = await companion.watch('backup')
    await call(`${address}?status=fail&text=disk%20full%0A%1b`)
    expect(await companion.after(0, 'backup')).toMatchObject({
      outcome: 'failed',
      text: 'it failed: disk full',
    })
    await call(`${address}?status=ok&text=12%20GB`)
    expect(await companion.after(0, 'backup')).toMatchObject({ outcome: 'answered' })
  })

  it('is missed after the time that is allowed', async () => {
    const companion = start()
    await call(await companion.watch('backup'))
    expect(await companion.after(60 * minute, 'backup')).toMatchObject({ outcome: 'answered' })
    expect(await companion.after(minute, 'backup')).toMatchObject({
      outcome: 'failed',
      reached: true,
      text: 'no call, for 1 h 1 min where 1 h is allowed',
    })
  })

  it('is no news right after one that said the same', async () => {
    const companion = start()
    const address = await companion.watch('backup')
    await call(address)
    await call(address)
    expect(companion.calls).toEqual(['backup'])
    await call(`${address}?status=fail`)
    expect(companion.calls).toEqual(['backup', 'backup'])
    companion.pass(5000)
    await call(`${address}?status=fail`)
    expect(companion.calls).toEqual(['backup', 'backup', 'backup'])
  })

  it('counts for its own monitor only', async () => {
    const companion = start()
    const backup = await companion.watch('backup')
    await companion.watch('report')
    await call(backup)
    expect(await companion.after(minute, 'report')).toMatchObject({
      outcome: 'unknown',
      text: 'it waits for the first call',
    })
    expect(await companion.after(0, 'never saved')).toMatchObject({ outcome: 'unknown' })
  })
})

describe('the time that counts', () => {
  it('is not that of a sleep, to half a minute', async () => {
    const companion = start()
    await call(await companion.watch('backup'))
    await companion.after(30 * minute, 'backup')
    kept.now += 8 * 60 * minute
    const result = await companion.after(minute, 'backup')
    if (result.outcome !== 'answered') throw new Error(result.text)
    expect(result.value).toBeGreaterThanOrEqual(30.5 * minute)
    expect(result.value).toBeLessThanOrEqual(31 * minute)
  })

  it('goes on after a restart, without the time in between', async () => {
    const first = start()
    await call(await first.watch('backup'))
    await first.after(30 * minute, 'backup')
    await stop(first)
    kept.now += 24 * 60 * minute
    const second = start()
    await second.watch('backup')
    expect(await second.after(20 * minute, 'backup')).toMatchObject({
      outcome: 'answered',
      value: 50 * minute,
    })
    expect(await second.after(11 * minute, 'backup')).toMatchObject({ outcome: 'failed' })
  })

  it('is lost for half a minute at most when Watchkeeper is killed', async () => {
    const killed = start()
    await call(await killed.watch('backup'))
    await killed.after(10 * minute + 20_000, 'backup')
    const repository = new HeartbeatRepository(killed.database)
    expect(repository.listened()).toBe(10 * minute)
    expect(repository.all()[0]?.listenedBefore).toBeLessThanOrEqual(repository.listened())
  })
})

describe('the address', () => {
  it('stays the same after a restart, and is different for each monitor', async () => {
    const first = start()
    const [backup, report] = [await first.watch('backup'), await first.watch('report')]
    expect(backup).not.toBe(report)
    await stop(first)
    const second = start()
    expect(await second.watch('backup')).toBe(backup)
    expect(await call(backup)).toBe(200)
  })

  it('is listened to only while a monitor is watched', async () => {
    const companion = start()
    const address = await companion.watch('backup')
    companion.heartbeats.forget('backup')
    await eventually(() => expect(call(address)).rejects.toThrow())
    expect(companion.addresses).toEqual({})
    expect(await companion.watch('backup')).toBe(address)
    await eventually(async () => expect(await call(address)).toBe(200))
  })

  it('is told to be unusable while another program has the port, and tried again', async () => {
    const other = await startTcp()
    kept.port = other.port
    const companion = start()
    companion.database
      .prepare(
        `INSERT INTO monitor (id, source, name, definition, created_at) VALUES ('b', 'local', 'b', '{}', 0)`,
      )
      .run()
    companion.heartbeats.expect('b')
    await eventually(() => expect(companion.failures).toHaveLength(1))
    expect(await companion.after(2 * 60 * minute, 'b')).toEqual({
      outcome: 'unknown',
      text: `no call can be heard: another program has port ${other.port} of this laptop`,
    })
    await other.close()
    await eventually(() => {
      companion.pass(30_000)
      expect(companion.heartbeats.trouble()).toBeNull()
    })
    expect(companion.failures).toHaveLength(1)
    expect(await call(companion.addresses.b ?? '')).toBe(200)
  })
})
