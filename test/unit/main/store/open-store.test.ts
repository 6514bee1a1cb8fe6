import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore, StoreUnusableError } from '#main/store/open-store'

const now = Date.UTC(2026, 10, 23, 3, 14)
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchkeeper-store-'))
  file = join(folder, 'watchkeeper.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const kept = () =>
  readdirSync(folder).filter((name) =>
    /^watchkeeper\.db\.(newer|unreadable)-[^-]+-\d\d-\d\dT[\d-]+$/.test(name),
  )

test('a new folder gets a database without a word', () => {
  const store = openStore(join(folder, 'made', 'anew'), now)
  expect(store.trouble).toBeNull()
  expect(store.database.pragma('journal_mode', { simple: true })).toBe('wal')
  store.database.close()
})

test('what was stored is there the next time', () => {
  const first = openStore(folder, now)
  first.database.exec("INSERT INTO draft VALUES ('log', 'half a sentence', 1)")
  first.database.close()
  const second = openStore(folder, now)
  expect(second.trouble).toBeNull()
  expect(second.database.prepare('SELECT text FROM draft').pluck().get()).toBe('half a sentence')
  second.database.close()
})

test('a database of a newer Watchkeeper is kept aside, untouched, and told', () => {
  const newer = new BetterSqlite3(file)
  newer.exec('CREATE TABLE from_the_future (x); PRAGMA user_version = 999')
  newer.close()
  const before = readFileSync(file)

  const store = openStore(folder, now)
  store.database.close()
  const [name = ''] = kept()
  expect(readFileSync(join(folder, name))).toEqual(before)
  expect(store.trouble).toContain('newer Watchkeeper')
  expect(store.trouble).toContain(name)
})

test('a file that is no database is kept aside and told, also twice in one second', () => {
  for (const content of ['these are only words, not a database', 'and these too, a second time over']) {
    writeFileSync(file, content)
    const store = openStore(folder, now)
    expect(store.trouble).toContain('could not be read')
    store.database.close()
  }
  const contents = readdirSync(folder)
    .filter((name) => name.includes('unreadable'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(contents).toContain('these are only words, not a database')
})

test('a folder that is a file is told in a sentence', () => {
  const blocked = join(folder, 'file')
  writeFileSync(blocked, '')
  expect(() => openStore(blocked, now)).toThrow(StoreUnusableError)
  expect(() => openStore(blocked, now)).toThrow(/choose another with --data-dir/)
})
