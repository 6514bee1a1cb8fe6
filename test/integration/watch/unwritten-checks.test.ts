import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from '#main/store/database'
import { MonitorRepository } from '#main/store/monitors'
import { SampleRepository } from '#main/store/samples'
import { insertMonitor } from '#main/watch/roster'
import { UnwrittenChecks } from '#main/watch/unwritten-checks'
import { unknownStanding } from '#shared/watch/standing'
import { check } from '../history/stored-checks'
import { temporaryFolder } from './harness'

let folder: ReturnType<typeof temporaryFolder>
let database: Database
let monitors: MonitorRepository
let samples: SampleRepository
let unwritten: UnwrittenChecks
let shown: string[]
let failures: unknown[]
let id: string

beforeEach(() => {
  vi.useFakeTimers()
  folder = temporaryFolder()
  database = openDatabase(join(folder.path, 'watchkeeper.db'))
  monitors = new MonitorRepository(database)
  samples = new SampleRepository(database)
  shown = []
  failures = []
  unwritten = new UnwrittenChecks({
    monitors,
    samples,
    onShow: (monitorId) => shown.push(monitorId),
    onFailure: (error) => failures.push(error),
  })
  id = insertMonitor(monitors, {
    source: 'local',
    runbook: null,
    definition: { name: 'Pilot station', kind: 'tcp', host: 'quay.example', port: 443 },
    now: 0,
  }).id
})
afterEach(() => {
  database.close()
  folder.delete()
  vi.useRealTimers()
})

function find(at: number, latestAt = at) {
  const standing = {
    ...unknownStanding(0),
    latest: { at: latestAt, status: 'ok' as const, since: 0, why: '' },
  }
  return { monitorId: id, judged: check(at), standing }
}

function stored(): number[] {
  return samples.between(id, 0, 1_000_000).map(({ at }) => at)
}

function storedStanding() {
  return monitors.localOnes()[0]?.standing?.latest?.at
}

describe('what checks find', () => {
  it('is written together after a moment, of the standings the last, and shown only then', () => {
    unwritten.add(find(1))
    unwritten.show(id)
    unwritten.add(find(2))
    unwritten.show(id)
    expect([stored(), shown]).toEqual([[], []])

    vi.runAllTimers()
    expect([stored(), storedStanding(), shown]).toEqual([[1, 2], 2, [id]])
  })

  it('is shown at once where nothing waits to be written', () => {
    unwritten.show(id)
    expect(shown).toEqual([id])
  })

  it('is written before what belongs together with a later finding, and with it', () => {
    unwritten.add(find(1))
    const written = unwritten.writeWith(find(2), () => stored())
    expect(written).toEqual([1, 2])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('waits on where the rest fails, without the finding that belongs to it', () => {
    unwritten.add(find(1))
    const fail = () => {
      throw new Error('the disk is full')
    }
    expect(() => unwritten.writeWith(find(2), fail)).toThrow('the disk is full')
    expect(stored()).toEqual([])
    unwritten.write()
    expect([stored(), storedStanding()]).toEqual([[1], 1])
  })

  it('is shown all the same where it cannot be written, and what comes next is written', () => {
    vi.spyOn(samples, 'insert').mockImplementationOnce(() => {
      throw new Error('the disk is full')
    })
    unwritten.add(find(1))
    unwritten.show(id)
    vi.advanceTimersByTime(1_000)
    expect([stored(), shown, failures.length]).toEqual([[], [id], 1])
    unwritten.add(find(2))
    vi.runAllTimers()
    expect([stored(), failures.length]).toEqual([[2], 1])
  })
})
