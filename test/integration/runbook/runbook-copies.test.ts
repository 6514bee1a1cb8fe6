import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '#main/store/database'
import { mainJob } from '#main/store/migrations/0001-main-job'
import { PlaceholderValueRepository } from '#main/store/placeholder-values'
import { RunbookCopyRepository } from '#main/store/runbook-copies'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runbook-copies-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const single = { kind: 'file' as const, files: [], title: 'Ledger' }

describe('the copies of runbooks', () => {
  it('are of folders too, with the lines of their files', () => {
    const database = openDatabase(join(folder, 'watchkeeper.db'))
    const files = [{ path: 'a.md', title: 'A', firstLine: 1, lineCount: 2 }]
    const read = { kind: 'folder' as const, version: '1', text: '# A\n\n', files, title: 'A' }
    expect(new RunbookCopyRepository(database).save('/team', read, 5)).toEqual({
      ...read,
      readAt: 5,
      firstOpenedAt: 5,
    })
    database.close()
  })

  it('say what was opened last, but for the sample, until it is forgotten with all that was kept', () => {
    const database = openDatabase(join(folder, 'watchkeeper.db'))
    const copies = new RunbookCopyRepository(database)
    for (const key of ['/a.md', 'sample', '/b.md'])
      copies.save(key, { ...single, version: '1', text: '#' }, 1)
    copies.noteOpening('/a.md', 7)
    copies.noteOpening('/b.md', 6)
    const values = new PlaceholderValueRepository(database)
    values.save('/a.md', 'host', 'db-1')
    values.save('/b.md', 'host', 'db-2')
    expect(copies.recent(20).map(({ key, openedAt }) => [key, openedAt])).toEqual([
      ['/a.md', 7],
      ['/b.md', 6],
    ])
    expect(copies.recent(1)).toHaveLength(1)
    copies.forget('/a.md')
    expect(copies.recent(20).map(({ key }) => key)).toEqual(['/b.md'])
    expect([values.ofRunbook('/a.md'), values.ofRunbook('/b.md')]).toEqual([{}, { host: 'db-2' }])
    database.close()
  })

  it('are still there after an older Watchkeeper kept them', () => {
    const file = join(folder, 'watchkeeper.db')
    const older = new BetterSqlite3(file)
    older.exec(mainJob)
    older.pragma('user_version = 1')
    older.exec(`INSERT INTO runbook_copy VALUES ('/a.md', 3, '1', '# Old', 8)`)
    older.close()
    const database = openDatabase(file)
    const copies = new RunbookCopyRepository(database)
    expect(copies.find('/a.md')).toEqual({
      ...single,
      title: '',
      version: '1',
      text: '# Old',
      readAt: 8,
      firstOpenedAt: 3,
    })
    expect(copies.recent(20)).toEqual([{ key: '/a.md', title: '', kind: 'file', openedAt: 8 }])
    database.close()
  })

  it('keep the last one of each path over a restart', () => {
    const file = join(folder, 'watchkeeper.db')
    const first = openDatabase(file)
    const copies = new RunbookCopyRepository(first)
    copies.save('/a.md', { ...single, version: '1', text: '# Old' }, 1)
    copies.save('/b.md', { ...single, version: '2', text: '# Other' }, 2)
    copies.save('/a.md', { ...single, version: '3', text: '# Färja' }, 3)
    first.close()

    const second = openDatabase(file)
    const again = new RunbookCopyRepository(second)
    expect(again.find('/a.md')).toEqual({
      ...single,
      version: '3',
      text: '# Färja',
      readAt: 3,
      firstOpenedAt: 1,
    })
    expect(again.find('/b.md')?.text).toBe('# Other')
    expect(again.find('/c.md')).toBeNull()
    second.close()
  })
})
