import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#main/store/database'
import { LogEntryRepository } from '#main/store/log-entries'
import { mainJob } from '#main/store/migrations/0001-main-job'
import { search } from '#main/store/migrations/0002-search'
import { runbookLibrary } from '#main/store/migrations/0003-runbook-library'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

test('entries of the time before versions are kept, in their order, and found by what they say', () => {
  const file = join(folder.path, 'before.db')
  const before = new BetterSqlite3(file)
  for (const statements of [mainJob, search, runbookLibrary]) before.exec(statements)
  before.pragma('user_version = 3')
  const insert = before.prepare('INSERT INTO log_entry VALUES (?, ?, ?, ?, ?, ?)')
  insert.run('b', 1000, null, 'Alert opened', 'alert', 'a1')
  insert.run('c', 1000, 'Ines', 'Restarted it #change', null, null)
  insert.run('a', 500, 'Noor', 'First', null, null)
  before.close()

  const database = openDatabase(file)
  const entries = new LogEntryRepository(database)
  expect(entries.newest(10)).toEqual([
    {
      id: 'c',
      at: 1000,
      writtenAt: 1000,
      pastTime: false,
      author: 'Ines',
      text: 'Restarted it #change',
      about: null,
      version: 1,
    },
    {
      id: 'b',
      at: 1000,
      writtenAt: 1000,
      pastTime: false,
      author: null,
      text: 'Alert opened',
      about: { kind: 'alert', id: 'a1' },
      version: 1,
    },
    {
      id: 'a',
      at: 500,
      writtenAt: 500,
      pastTime: false,
      author: 'Noor',
      text: 'First',
      about: null,
      version: 1,
    },
  ])
  const range = { from: 0, to: 2000, before: null }
  const found = (expression: string) => entries.page(expression, range, 10).map(({ entry }) => entry.id)
  expect(found('{text} : ("restarted")')).toEqual(['c'])
  expect(found('{facets} : ("kind0000770006100074000630006800006b000650006500070000650007200")')).toEqual([])
  expect(entries.textsWithTags(5)).toEqual(['Restarted it #change'])
  database.close()
})

test('a start looks for entries without facets in an index, however long the log is', () => {
  const database = openDatabase(join(folder.path, 'long.db'))
  const plan = database
    .prepare<[], { detail: string }>(
      'EXPLAIN QUERY PLAN SELECT place, id, version FROM log_entry WHERE facets IS NULL',
    )
    .all()
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('USING INDEX log_entry_untold')])
  database.close()
})
