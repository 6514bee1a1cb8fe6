import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#main/store/database'
import { Bench, type Options, temporaryFolder } from './harness'
import { type Endpoint, failing, healthy, startHttp } from './servers'

let folder: ReturnType<typeof temporaryFolder>
let endpoint: Endpoint
let bench: Bench

function open(options: Options = {}): Bench {
  bench = new Bench(folder.path, options)
  return bench
}

/** A monitor of the endpoint, added on this laptop. */
function addEndpoint(fields: Record<string, unknown> = {}): string {
  return bench.watch.add({ name: 'Checkout', kind: 'http', url: endpoint.url, interval: '60s', ...fields })
}

function kinds(): string[] {
  return bench.notifications.map(({ kind }) => kind)
}

beforeEach(async () => {
  folder = temporaryFolder()
  endpoint = await startHttp()
})
afterEach(async () => {
  await bench.stop()
  await endpoint.close()
  folder.delete()
})

describe('the monitors of a runbook', () => {
  const disk = { name: 'Disk', kind: 'disk' } as const
  const processor = { name: 'Processor', kind: 'cpu' } as const

  function names(): string[] {
    return bench.watch
      .views()
      .map(({ definition }) => definition.name)
      .sort()
  }

  it('are watched while the runbook names them; local ones always are', () => {
    open().start()
    bench.watch.setRunbook('/team/one.md', [disk, processor], [])
    addEndpoint()
    expect(names()).toEqual(['Checkout', 'Disk', 'Processor'])
    bench.watch.setRunbook('/team/two.md', [disk], [])
    expect(names()).toEqual(['Checkout', 'Disk'])
    expect(bench.gone).toHaveLength(2)
  })

  it('are first checked evenly one after the other, also when the runbook comes after the start', () => {
    open().start()
    const many = Array.from({ length: 40 }, (_, place) => ({ name: `Disk ${place}`, kind: 'disk' }) as const)
    bench.watch.setRunbook('/team/one.md', many, [])
    const times = bench.watch.views().map(({ nextCheckAt }) => nextCheckAt ?? 0)
    const stretches = times.slice(1).map((at, place) => at - (times[place] ?? 0))
    // A quarter of a second each; the times are of the moments at which they are asked for.
    expect(stretches.filter((stretch) => stretch < 100)).toEqual([])
  })

  it('come back as they were when their runbook does', () => {
    open().start()
    bench.watch.setRunbook('/team/one.md', [disk], [])
    const [before] = bench.watch.views()
    bench.watch.setRunbook('/team/two.md', [], [])
    bench.watch.setRunbook('/team/one.md', [disk], [])
    expect(bench.watch.views().map(({ id }) => id)).toEqual([before?.id])
  })

  it('go on when an edited runbook can be read only in part, also after a restart', async () => {
    open().start()
    bench.watch.setRunbook('/team/one.md', [{ ...disk, path: '/no/such/folder', failAfter: 1 }], [])
    const id = bench.watch.views()[0]?.id ?? ''
    await bench.check(id)
    bench.watch.setRunbook('/team/one.md', [processor], [], 'in part')
    expect(names()).toEqual(['Disk', 'Processor'])
    await bench.stop()

    open().watch.setRunbook('/team/one.md', [], [], 'in part')
    bench.start()
    expect(bench.alerts.unresolved()).toMatchObject([{ monitorId: id, state: 'open' }])
    bench.watch.setRunbook('/team/one.md', [processor], [])
    expect(names()).toEqual(['Processor'])
  })

  it('can be changed, removed, restored with the change, and put back on this laptop', () => {
    open().start()
    bench.watch.setRunbook('sample', [disk], [])
    const id = bench.watch.views()[0]?.id ?? ''
    bench.watch.update(id, { ...disk, path: '/tmp' })
    expect(bench.view(id)).toMatchObject({ changedHere: true, definition: { path: '/tmp' } })
    bench.watch.remove([id])
    expect(bench.view(id)).toMatchObject({ removedHere: true, status: 'paused', nextCheckAt: null })
    bench.watch.setRunbook('sample', [disk], [])
    expect(bench.view(id)).toMatchObject({ removedHere: true })
    bench.watch.restore([id])
    expect(bench.view(id)).toMatchObject({
      changedHere: true,
      removedHere: false,
      definition: { path: '/tmp' },
    })
    expect(bench.view(id).nextCheckAt).not.toBeNull()
    bench.watch.restore([id])
    expect(bench.view(id)).toMatchObject({ changedHere: false, definition: disk })
  })

  it('take the thresholds of the runbook’s KPIs', async () => {
    open().start()
    const threshold = { comparison: '>=', value: 0, unit: 'fraction' } as const
    const kpi = {
      name: 'Space',
      metric: 'disk',
      normal: null,
      normalRange: null,
      warning: null,
      critical: threshold,
      line: 1,
    } as const
    bench.watch.setRunbook('sample', [{ ...disk, failAfter: 1 }], [kpi])
    const id = bench.watch.views()[0]?.id ?? ''
    expect(await bench.check(id)).toMatchObject({
      status: 'critical',
      thresholds: { source: 'Space in the runbook' },
    })
  })

  it('resolve their alert when they are gone', async () => {
    open().start()
    bench.watch.setRunbook('sample', [{ ...disk, path: '/no/such/folder', failAfter: 1 }], [])
    const id = bench.watch.views()[0]?.id ?? ''
    await bench.check(id)
    expect(bench.alerts.unresolved()).toHaveLength(1)
    bench.watch.setRunbook('sample', [], [])
    expect(bench.alerts.recent(0)).toMatchObject([{ resolution: 'monitor removed' }])
    expect(kinds()).toEqual(['opened'])
  })
})

describe('what a person does with a monitor', () => {
  it('asks for a check, which is not put off when all are spread out anew', async () => {
    open()
    const id = addEndpoint({ interval: '1 hour' })
    bench.watch.checkNow([id])
    bench.start()
    bench.watch.wake()
    expect(bench.view(id).nextCheckAt).toBeLessThanOrEqual(Date.now())
    await bench.until(() => (bench.view(id).status === 'ok' ? true : null))
    // Once it was done, it is one of many again.
    bench.watch.wake()
    expect(bench.view(id).nextCheckAt).toBeGreaterThan(Date.now())
  })

  it('pauses what was asked for, and it is checked again once it is resumed', async () => {
    open()
    const id = addEndpoint()
    bench.watch.checkNow([id])
    bench.watch.pause([id], true)
    bench.watch.pause([id], false)
    bench.start()
    await bench.until(() => (bench.view(id).status === 'ok' ? true : null))
  })

  it('pauses and resumes it', async () => {
    open().start()
    const id = addEndpoint()
    await bench.check(id)
    endpoint.behaviour = failing
    expect((await bench.check(id)).soft).not.toBeNull()
    bench.watch.pause([id], true)
    expect(bench.view(id)).toMatchObject({ status: 'paused', soft: null, nextCheckAt: null })
    endpoint.behaviour = healthy
    expect(() => bench.watch.checkNow([id])).toThrow('paused')
    bench.watch.pause([id], false)
    await bench.until(() => (bench.view(id).status === 'ok' ? true : null))
  })

  it('removes and restores one that was added here', () => {
    open().start()
    const id = addEndpoint()
    bench.watch.remove([id])
    expect(bench.watch.view(id)).toBeNull()
    bench.watch.restore([id])
    expect(bench.view(id).definition.name).toBe('Checkout')
  })

  it('tries a definition without storing it', async () => {
    endpoint.behaviour = failing
    open().start()
    const tried = await bench.watch.try({ name: 'New', kind: 'http', url: endpoint.url })
    expect(tried).toMatchObject({ status: 'critical', why: '503 where 200-299 is expected.' })
    expect(bench.watch.views()).toEqual([])
  })

  it('is told of what the store holds and nobody understands', () => {
    const database = openDatabase(join(folder.path, 'watchkeeper.sqlite'))
    database
      .prepare(`INSERT INTO monitor (id, source, name, definition, created_at) VALUES (?, 'local', ?, ?, 0)`)
      .run('old', 'Old', '{"name":"Old","kind":"gopher"}')
    database.prepare('UPDATE monitor SET state = ?').run('no state')
    database.close()
    expect(open().watch.setRunbook('sample', [], [])).toEqual([
      'The monitor “Old” is not watched, since its stored definition cannot be read. Add it anew.',
    ])
    expect(bench.watch.views()).toEqual([])
  })

  it('cannot give a name twice or save what cannot be read', () => {
    open().start()
    addEndpoint()
    expect(() => addEndpoint()).toThrow('already a monitor with the name “Checkout”')
    expect(() => addEndpoint({ name: 'Other', interval: 'soon' })).toThrow('not a duration')
  })

  it('sees the newest check that is not of the future, which a wrong clock may have left', async () => {
    open().start()
    const id = addEndpoint()
    const { last } = await bench.check(id)
    await bench.stop()
    const database = openDatabase(join(folder.path, 'watchkeeper.sqlite'))
    const inAYear = Date.now() + 365 * 24 * 60 * 60_000
    database
      .prepare(
        `INSERT INTO sample (series, at, outcome, status, maintenance, unit, value, duration, text)
         SELECT series, ?, outcome, 2, maintenance, unit, value, duration, text FROM sample`,
      )
      .run(inAYear)
    database.close()
    open().watch.setRunbook('sample', [], [])
    expect(bench.view(id).last).toMatchObject({ at: last?.at, status: 'ok' })
  })
})

describe('many monitors', () => {
  it('are resumed one a little after the other, not all at the same time', () => {
    open().start()
    const ids = Array.from({ length: 300 }, (_, place) => addEndpoint({ name: `Quay ${place}` }))
    bench.watch.pause(ids, true)
    expect(bench.watch.views().every(({ nextCheckAt }) => nextCheckAt === null)).toBe(true)
    bench.watch.pause(ids, false)
    const dueAt = ids.map((id) => bench.view(id).nextCheckAt ?? 0)
    const seconds = Map.groupBy(dueAt, (at) => Math.floor((at - (dueAt[0] ?? 0)) / 1000))
    expect(Math.max(...[...seconds.values()].map((due) => due.length))).toBeLessThan(60)
  })
})
