import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { assembleStore } from '#main/assembly/store'
import { systemClock } from '#main/clock'
import { silentDiagnostics } from '#main/diagnostics'
import { Notices } from '#main/notices'
import { StateOwner } from '#main/state-owner'
import { noteClosed } from '#main/store/closed-well'
import { closeStore, openStore } from '#main/store/open-store'
import { emptyState } from '../../fixtures/state'
import { temporaryFolder } from '../watch/harness'

const looked = /^The database could not be read: it is damaged/
let folder: ReturnType<typeof temporaryFolder>
let file: string
beforeEach(() => {
  folder = temporaryFolder()
  file = join(folder.path, 'watchkeeper.db')
  closeStore(openStore(folder.path, 0), folder.path)
})
afterEach(() => folder.delete())

/** The page in the file that a table begins with. */
function pageOf(table: string): { from: number; to: number } {
  const database = new BetterSqlite3(file)
  const size = Number(database.pragma('page_size', { simple: true }))
  const query = 'SELECT rootpage FROM sqlite_schema WHERE name = ?'
  const page = Number(database.prepare(query).pluck().get(table))
  database.close()
  return { from: (page - 1) * size, to: page * size }
}

/** Breaks a table as a disk does that forgets: nobody has written to the file since it was closed. */
function rot(table: string): void {
  const { from, to } = pageOf(table)
  const { atime, mtime } = statSync(file)
  utimesSync(file, atime, mtime)
  noteClosed(folder.path)
  writeFileSync(file, readFileSync(file).fill(0xab, from, to))
  utimesSync(file, atime, mtime)
}

function troubleOfStart(): string | null {
  const store = openStore(folder.path, 0)
  closeStore(store, folder.path)
  return store.trouble
}

describe('a database that was closed in good order', () => {
  test('is not looked through while its file is as it was', () => {
    rot('log_entry')
    expect(troubleOfStart()).toBeNull()
  })

  test('is looked through once anybody wrote to its file', () => {
    const { from, to } = pageOf('log_entry')
    writeFileSync(file, readFileSync(file).fill(0xab, from, to))
    expect(troubleOfStart()).toMatch(looked)
  })

  test('is looked through after a start that did not end in good order', () => {
    rot('log_entry')
    openStore(folder.path, 0).database.close()
    expect(troubleOfStart()).toMatch(looked)
  })

  test('whose daily copy shows damage is told, and examined at the next start', async () => {
    rot('log_version')
    const store = openStore(folder.path, 0)
    const state = new StateOwner(emptyState())
    const { dailyCopy } = assembleStore({
      parts: { dataFolder: folder.path, clock: systemClock, diagnostics: silentDiagnostics },
      store,
      notices: new Notices(state, silentDiagnostics),
      onWell() {},
    })
    await dailyCopy?.look()
    closeStore(store, folder.path)
    const told = state.get().notices.map(({ sentence }) => sentence)
    state.close()
    expect(told).toEqual([expect.stringMatching(/^The daily copy of the database was not kept/)])
    expect(troubleOfStart()).toMatch(looked)
  })
})
