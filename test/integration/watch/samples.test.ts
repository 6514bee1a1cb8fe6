import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Database, openDatabase } from '#main/store/database'
import { MonitorRepository } from '#main/store/monitors'
import { SampleRepository, samplesKept } from '#main/store/samples'
import { insertMonitor } from '#main/watch/roster'
import { SamplePurge } from '#main/watch/sample-purge'
import type { JudgedSample } from '#shared/watch/view'
import { temporaryFolder } from './harness'

let folder: ReturnType<typeof temporaryFolder>
let database: Database
let samples: SampleRepository
let id: string

function sample(at: number, changes: Partial<JudgedSample> = {}): JudgedSample {
  return {
    at,
    outcome: 'answered',
    status: 'ok',
    value: 1,
    unit: 'milliseconds',
    duration: 1,
    text: '',
    ...changes,
  }
}

beforeEach(() => {
  folder = temporaryFolder()
  database = openDatabase(join(folder.path, 'watchkeeper.sqlite'))
  samples = new SampleRepository(database)
  id = insertMonitor(new MonitorRepository(database), {
    source: 'local',
    runbook: null,
    definition: { name: 'Disk', kind: 'disk' },
    now: 0,
  }).id
})
afterEach(() => {
  database.close()
  folder.delete()
})

describe('SampleRepository', () => {
  it('gives back what was stored, oldest first', () => {
    const failed = sample(2, {
      outcome: 'failed',
      status: 'critical',
      value: null,
      unit: null,
      text: 'refused',
    })
    samples.insert(id, sample(3))
    samples.insert(id, failed)
    samples.insert(id, sample(1))
    expect(samples.between(id, 2, 3)).toEqual([failed, sample(3)])
    expect(samples.newest(id, 2)).toEqual([failed, sample(3)])
  })

  it('keeps the worst of each stretch where there are too many', () => {
    database.transaction(() => {
      for (let at = 0; at < 5000; at += 1) samples.insert(id, sample(at, { value: at % 10 }))
      samples.insert(id, sample(1234, { status: 'critical', outcome: 'failed', value: null, unit: null }))
    })()
    const thinned = samples.between(id, 0, 4999, 500)
    expect(thinned).toHaveLength(500)
    expect(thinned.filter(({ status }) => status === 'critical').map(({ at }) => at)).toEqual([1234])
    expect(thinned.filter(({ status }) => status === 'ok').every(({ value }) => value === 9)).toBe(true)
    expect(Object.keys(thinned[0] ?? {}).sort()).toEqual(Object.keys(sample(0)).sort())
  })

  it('loses what is too old, in steps', async () => {
    const now = samplesKept + 10_000
    database.transaction(() => {
      for (let at = 0; at < 12_000; at += 4) samples.insert(id, sample(at))
    })()
    const purge = new SamplePurge(samples, { now: () => now }, (error) => {
      throw error
    })
    purge.start()
    await purge.purge()
    purge.stop()
    expect(samples.between(id, 0, now)[0]?.at).toBe(10_000)
  })
})
