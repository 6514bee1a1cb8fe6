import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { expect, it } from 'vitest'
import { mainJob } from '#main/store/migrations/0001-main-job'
import { search } from '#main/store/migrations/0002-search'
import { runbookLibrary } from '#main/store/migrations/0003-runbook-library'
import { temporaryFolder } from '../watch/harness'
import { check, StoredChecks } from './stored-checks'

it('takes over the samples of a store from before roll-ups', async () => {
  const folder = temporaryFolder()
  const before = new BetterSqlite3(join(folder.path, 'watchkeeper.db'))
  for (const migration of [mainJob, search, runbookLibrary]) before.exec(migration)
  before.pragma('user_version = 3')
  before.exec(`
    INSERT INTO monitor (id, source, name, definition, created_at) VALUES ('office', 'local', 'Office', '{}', 0);
    INSERT INTO sample VALUES
      ('office', 1000, 'answered', 'ok', 12.5, 'milliseconds', 13.2, '200 in 13 ms'),
      ('office', 2000, 'failed', 'critical', NULL, NULL, 5, 'refused'),
      ('office', 3000, 'answered', 'warning', 0.83, 'fraction', 1, '83 %'),
      ('office', 4000, 'answered', 'unknown', 7, 'count', 1, '7');
  `)
  before.close()

  const stored = new StoredChecks(folder.path)
  expect(stored.samples.newest('office', 10, Number.MAX_SAFE_INTEGER)).toEqual([
    check(1000, { value: 12.5, duration: 13.2, text: '200 in 13 ms' }),
    check(2000, {
      outcome: 'failed',
      status: 'critical',
      value: null,
      unit: null,
      duration: 5,
      text: 'refused',
    }),
    check(3000, { status: 'warning', value: 0.83, unit: 'fraction', text: '83 %' }),
    check(4000, { status: 'unknown', value: 7, unit: 'count', text: '7' }),
  ])
  stored.now = 5000
  expect(stored.history.stretch('office', 0, 5000).points).toHaveLength(4)
  expect(stored.summingUp.hours.between(stored.series('office'), 0, 5000)[0]?.rollUp.checks).toBe(4)
  await stored.close()
  folder.delete()
})
