import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copiesIn, lastGoodCopy, makeCopy } from '#main/store/copies'
import { DailyCopy } from '#main/store/daily-copy'
import { type Database, openDatabase } from '#main/store/database'
import { examine } from '#main/store/examine'
import { openStore } from '#main/store/open-store'
import { temporaryFolder } from '../watch/harness'

const day = 24 * 60 * 60_000
const now = Date.UTC(2026, 10, 23, 3, 14)
let folder: ReturnType<typeof temporaryFolder>
let opened: Database | null

beforeEach(() => {
  folder = temporaryFolder()
  opened = null
})
afterEach(() => {
  opened?.close()
  folder.delete()
})

const file = () => join(folder.path, 'watchkeeper.db')
function open(): Database {
  opened = openDatabase(file())
  return opened
}
function close(): void {
  opened?.close()
  opened = null
}
const keep = (database: Database, text: string) =>
  database
    .prepare(`INSERT INTO draft VALUES ('log', ?, 1) ON CONFLICT (name) DO UPDATE SET text = excluded.text`)
    .run(text)
const keptText = (database: Database) => database.prepare('SELECT text FROM draft').pluck().get()

describe('a copy', () => {
  test('is made while the database is written to, and is whole', async () => {
    const database = open()
    keep(database, 'before')
    const making = makeCopy(database, folder.path, now)
    keep(database, 'meanwhile')
    const copy = await making
    expect(examine(copy.file)).toMatchObject({ state: 'whole' })
    expect(readdirSync(join(folder.path, 'copies'))).toEqual(['watchkeeper-2026-11-23T031400.db'])
  })

  test('that was not finished has no name, and is not taken for one', async () => {
    const database = open()
    await makeCopy(database, folder.path, now)
    writeFileSync(join(folder.path, 'copies', 'watchkeeper-2026-11-24T031400.db.unfinished'), 'half')
    expect(copiesIn(folder.path).map(({ at }) => at)).toEqual([now])
  })

  test('is passed over where it is damaged', async () => {
    const database = open()
    await makeCopy(database, folder.path, now - day)
    const newest = await makeCopy(database, folder.path, now)
    truncateSync(newest.file, 5000)
    expect(lastGoodCopy(folder.path)?.at).toBe(now - day)
  })
})

describe('a database that is damaged', () => {
  const damages: [string, () => void][] = [
    ['is no database', () => writeFileSync(file(), 'only words, and many of them'.repeat(400))],
    ['is cut off', () => truncateSync(file(), 6000)],
    [
      'has other bytes in it',
      () => {
        const bytes = readFileSync(file())
        bytes.fill(0xa5, 4096, bytes.length)
        writeFileSync(file(), bytes)
      },
    ],
  ]

  test.each(damages)(
    '%s: the last good copy takes its place, and a person is told from when it is',
    async (_, damage) => {
      const database = open()
      keep(database, 'in the copy')
      await makeCopy(database, folder.path, now - 3 * 60 * 60_000)
      keep(database, 'after the copy')
      close()
      damage()
      const store = openStore(folder.path, now)
      opened = store.database
      expect(keptText(store.database)).toBe('in the copy')
      expect(store.trouble).toContain('the copy of Mon, 23 Nov 2026 00:14:00 GMT was put in its place')
      expect(readdirSync(folder.path).some((name) => name.startsWith('watchkeeper.db.unreadable-'))).toBe(
        true,
      )
      expect(copiesIn(folder.path)).toHaveLength(1)
    },
  )

  test('without any copy begins anew, as before', () => {
    writeFileSync(file(), 'only words')
    const store = openStore(folder.path, now)
    opened = store.database
    expect(store.trouble).toContain('a new database was started')
  })

  test('of a newer Watchkeeper is not replaced by an older copy', async () => {
    const database = open()
    await makeCopy(database, folder.path, now - day)
    database.pragma('user_version = 999')
    close()
    const store = openStore(folder.path, now)
    opened = store.database
    expect(store.trouble).toContain('newer Watchkeeper')
    expect(keptText(store.database)).toBeUndefined()
  })
})

describe('the daily copy', () => {
  test('is made when the newest is a day old, and when the clock was put back', async () => {
    let time = now
    const daily = new DailyCopy({
      database: open(),
      dataFolder: folder.path,
      clock: { now: () => time },
      onTrouble: (error) => expect(error).toBeNull(),
    })
    const count = async () => {
      await daily.look()
      return copiesIn(folder.path).length
    }
    expect(await count()).toBe(1)
    time += day - 1
    expect(await count()).toBe(1)
    time += 1
    expect(await count()).toBe(2)
    time = now - 30 * day
    expect(await count()).toBe(3)
  })

  test('that cannot be made is told, and told to be well again', async () => {
    const told: unknown[] = []
    writeFileSync(join(folder.path, 'copies'), 'a file where the folder should be')
    const daily = new DailyCopy({
      database: open(),
      dataFolder: folder.path,
      clock: { now: () => now },
      onTrouble: (error) => told.push(error),
    })
    await daily.look()
    expect(told).toEqual([expect.any(Error)])
    expect(existsSync(file())).toBe(true)
  })
})
