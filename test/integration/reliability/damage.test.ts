import { randomBytes } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { makeCopy } from '#main/store/copies'
import { openDatabase } from '#main/store/database'
import { examine } from '#main/store/examine'
import { openStore } from '#main/store/open-store'
import { suspect } from '#main/store/suspicion'
import { Watchkeeper } from '../companion/watchkeeper'
import { temporaryFolder } from '../watch/harness'

const now = Date.UTC(2026, 10, 23, 3, 14)
const hour = 60 * 60_000
let folder: ReturnType<typeof temporaryFolder>
let watchkeeper: Watchkeeper | null
beforeEach(() => {
  folder = temporaryFolder()
  watchkeeper = null
})
afterEach(async () => {
  await watchkeeper?.stop()
  folder.delete()
})

/** A data folder as a crash leaves it: a copy of some hours ago, and the newest in the write-ahead log only. */
async function crashed(): Promise<{ data: string; file: string }> {
  const living = join(folder.path, 'living')
  mkdirSync(living)
  const database = openDatabase(join(living, 'watchkeeper.db'))
  const keep = (name: string) => database.prepare(`INSERT INTO draft VALUES (?, 'kept', 1)`).run(name)
  keep('in the copy')
  const data = join(folder.path, 'data')
  mkdirSync(data)
  await makeCopy(database, data, now - 3 * hour)
  database.pragma('wal_checkpoint(TRUNCATE)')
  keep('in the log')
  for (const suffix of ['', '-wal', '-shm']) {
    copyFileSync(join(living, `watchkeeper.db${suffix}`), join(data, `watchkeeper.db${suffix}`))
  }
  database.close()
  return { data, file: join(data, 'watchkeeper.db') }
}

const damages: [string, (file: string) => void, string[]][] = [
  ['nothing but the crash', () => {}, ['in the copy', 'in the log']],
  ['its write-ahead log is gone', (file) => rmSync(`${file}-wal`), ['in the copy']],
  ['its write-ahead log is cut off', (file) => truncateSync(`${file}-wal`, 100), ['in the copy']],
  [
    'its write-ahead log has other bytes in it',
    (file) => {
      const bytes = readFileSync(`${file}-wal`)
      writeFileSync(`${file}-wal`, bytes.fill(randomBytes(64), 40))
    },
    ['in the copy'],
  ],
  [
    'its index of the log has other bytes in it',
    (file) => writeFileSync(`${file}-shm`, randomBytes(32_768)),
    ['in the copy', 'in the log'],
  ],
  ['it is random bytes', (file) => writeFileSync(file, randomBytes(200_000)), ['in the copy']],
  ['it is cut off', (file) => truncateSync(file, 10_000), ['in the copy']],
  [
    'it is empty, and so is its log',
    (file) => {
      rmSync(`${file}-wal`)
      truncateSync(file, 0)
    },
    ['in the copy'],
  ],
]

describe('a database after a crash', () => {
  test.each(damages)('when %s opens whole, with all that can be had', async (_, damage, expected) => {
    const { data, file } = await crashed()
    damage(file)
    const { database, trouble } = openStore(data, now)
    const kept = database.prepare('SELECT name FROM draft ORDER BY name').pluck().all()
    database.close()
    expect(kept).toEqual(expected)
    expect(examine(file).state).toBe('whole')
    if (trouble !== null) expect(trouble).toContain('Mon, 23 Nov 2026 00:14:00 GMT')
  })
})

/** Another program writes, so that who runs reads the pages of the file anew, and not from its log. */
function forgetPages(file: string): void {
  const other = new BetterSqlite3(file)
  other.prepare(`INSERT INTO draft VALUES ('other', 'kept', 1)`).run()
  other.pragma('wal_checkpoint(TRUNCATE)')
  other.close()
}

function overwritePageOf(file: string, table: string): void {
  const look = new BetterSqlite3(file, { readonly: true })
  const page = Number(look.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table))
  const size = Number(look.pragma('page_size', { simple: true }))
  look.close()
  const opened = openSync(file, 'r+')
  writeSync(opened, Buffer.alloc(size, 0xab), 0, size, (page - 1) * size)
  closeSync(opened)
}

test('damage that only showed while it ran is found at the next start, and mended', async () => {
  const data = join(folder.path, 'data')
  mkdirSync(data)
  const file = join(data, 'watchkeeper.db')
  const database = openDatabase(file)
  await makeCopy(database, data, now - 3 * hour)
  database.close()
  overwritePageOf(file, 'sample')

  const before = openStore(data, now)
  expect(before.trouble).toBeNull()
  before.database.close()
  suspect(data)
  const after = openStore(data, now)
  after.database.close()
  expect(after.trouble).toContain('the copy of Mon, 23 Nov 2026 00:14:00 GMT was put in its place')
  const again = openStore(data, now)
  again.database.close()
  expect(again.trouble).toBeNull()
  expect(examine(file).state).toBe('whole')
})

test('a page that is overwritten while it runs is told at once, the watch goes on, and the next start mends it', async () => {
  const data = join(folder.path, 'data')
  const file = join(data, 'watchkeeper.db')
  const first = await Watchkeeper.start(data)
  await first.ask('preferences.change', { bundleSeconds: 0 })
  const watched = join(folder.path, 'watched')
  const definition = { name: 'Export', kind: 'file', path: watched, interval: '1 hour', failAfter: 1 }
  writeFileSync(watched, '')
  const { id } = await first.ask('monitor.add', { definition })
  await first.until(({ monitors }) => (monitors[id]?.status === 'ok' ? true : null))
  await first.stop()
  const closed = openDatabase(file)
  await makeCopy(closed, data, now)
  closed.pragma('wal_checkpoint(TRUNCATE)')
  closed.close()

  const running = await Watchkeeper.start(data)
  watchkeeper = running
  forgetPages(file)
  overwritePageOf(file, 'sample')
  rmSync(watched)
  await running.check(id)
  await running.until(({ notices }) =>
    notices.find(({ sentence }) => /cannot be written, since it is damaged/.test(sentence)),
  )
  expect(running.state().monitors[id]?.status).toBe('critical')
  expect(running.notifier.titles()).toEqual(['P1 Export is down'])
  await running.stop()

  watchkeeper = await Watchkeeper.start(data)
  expect(watchkeeper.noticeSentences()).toEqual([
    expect.stringContaining('the copy of Mon, 23 Nov 2026 03:14:00 GMT was put in its place'),
  ])
  expect(watchkeeper.state().monitors[id]?.definition.name).toBe('Export')
})
