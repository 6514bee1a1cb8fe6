import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '#main/store/open-store'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
let file: string
beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder.path, 'watchkeeper.db')
  openStore(folder.path, 0).database.close()
})
afterEach(() => folder.delete())

/** The place in the file where a table begins. */
function placeOf(table: string): { from: number; to: number } {
  const database = new BetterSqlite3(file, { readonly: true })
  const size = Number(database.pragma('page_size', { simple: true }))
  const page = Number(
    database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table),
  )
  database.close()
  return { from: (page - 1) * size, to: page * size }
}

test.each(['log_entry', 'shift', 'tick', 'monitor', 'alert'])(
  'a database in which the table %s is broken is kept aside as it is, and told',
  (table) => {
    const { from, to } = placeOf(table)
    const broken = readFileSync(file).fill(0xab, from, to)
    writeFileSync(file, broken)

    const { database, trouble } = openStore(folder.path, 0)
    expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
    database.close()
    expect(trouble).toMatch(/^The database could not be read: it is damaged/)
    const [aside = ''] = readdirSync(folder.path).filter((name) => name.includes('unreadable'))
    expect(readFileSync(join(folder.path, aside))).toEqual(broken)
  },
)
