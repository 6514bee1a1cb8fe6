import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { mainJob } from '#main/store/migrations/0001-main-job'
import { search } from '#main/store/migrations/0002-search'
import { runbookLibrary } from '#main/store/migrations/0003-runbook-library'
import { Bench, temporaryFolder } from './harness'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

const since = Date.now() - 60_000
const disk = { name: 'Disk', kind: 'disk', path: '/no/such/folder' }
const cause = { kind: 'unreachable', text: 'There is no folder /no/such/folder' }

/** A database as the first Watchkeeper left it: a disk that is gone, with an alert that was told. */
function leaveDatabase(hard: 'ok' | 'critical'): void {
  const database = new BetterSqlite3(join(folder.path, 'watchkeeper.sqlite'))
  for (const migration of [mainJob, search, runbookLibrary]) database.exec(migration)
  database.pragma('user_version = 3')
  const recent = [hard, 'critical'].map((verdict, index) => ({ verdict, at: since + index * 1000 }))
  database
    .prepare(
      `INSERT INTO monitor (id, source, name, definition, state, created_at) VALUES ('m', 'local', 'Disk', ?, ?, 0)`,
    )
    .run(JSON.stringify(disk), JSON.stringify({ hard, since, cause, recent }))
  if (hard === 'critical') leaveAlert(database)
  database.close()
}

function leaveAlert(database: BetterSqlite3.Database): void {
  const alert = {
    id: 'a',
    monitorId: 'm',
    monitorName: 'Disk',
    verdict: 'critical',
    severity: 'P1',
    cause,
    state: 'open',
    since,
    openedAt: since,
    responseDueAt: since + 900_000,
    escalationDueAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    resolvedAt: null,
    resolution: null,
  }
  database
    .prepare(`INSERT INTO alert (id, monitor_id, state, opened_at, alert) VALUES ('a', 'm', 'open', ?, ?)`)
    .run(since, JSON.stringify(alert))
  database
    .prepare(
      `INSERT INTO notification (id, alert_id, kind, created_at, shown_at) VALUES ('n', 'a', 'opened', ?, ?)`,
    )
    .run(since, since)
}

it('an upgrade keeps what was confirmed and told, and tells nothing again', async () => {
  leaveDatabase('critical')
  const bench = new Bench(folder.path)
  bench.watch.setRunbook('sample', [], [])
  bench.start()
  expect(bench.view('m')).toMatchObject({ status: 'critical', since })
  await bench.check('m')
  expect(bench.alerts.unresolved()).toMatchObject([
    { id: 'a', part: null, held: null, announced: 'critical' },
  ])
  expect(bench.notifications).toEqual([])
  await bench.stop()
})

it('an upgrade continues a count that was under way', async () => {
  leaveDatabase('ok')
  const bench = new Bench(folder.path)
  bench.watch.setRunbook('sample', [], [])
  bench.start()
  expect(bench.view('m')).toMatchObject({ status: 'ok', soft: { seen: 1, needed: 2 } })
  await bench.check('m')
  expect(bench.notifications.map(({ kind }) => kind)).toEqual(['opened'])
  await bench.stop()
})
