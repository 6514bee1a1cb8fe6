import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ApprovedCommandRepository } from '#main/store/approved-commands'
import { makeCopy } from '#main/store/copies'
import { openDatabase } from '#main/store/database'
import { lockDataFolder } from '#main/store/instance-lock'
import { temporaryFolder } from '../watch/harness'
import { run } from './program'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

const data = () => join(folder.path, 'data')
const file = () => join(data(), 'watchkeeper.db')
const command = (...args: string[]) => run([...args, '--data-dir', data()])

async function prepare(text: string, copyToo = true): Promise<void> {
  mkdirSync(data(), { recursive: true })
  const database = openDatabase(file())
  database.prepare(`INSERT INTO draft VALUES ('log', ?, 1)`).run(text)
  if (copyToo) await makeCopy(database, data(), Date.UTC(2026, 10, 22, 3))
  database.close()
}
function keptText(path = file()): unknown {
  const database = openDatabase(path)
  try {
    return database.prepare('SELECT text FROM draft').pluck().get()
  } finally {
    database.close()
  }
}

describe('doctor', () => {
  it('says that the database and its copies are whole', async () => {
    await prepare('all is well')
    const { code, printed } = await command('doctor')
    expect(code).toBe(0)
    expect(printed).toContain('The database is whole')
    expect(printed).toContain('copy of 2026-11-22T03:00:00.000Z: whole')
  })

  it('finds damage, repairs it when asked, and keeps the damaged one', async () => {
    await prepare('in the copy')
    writeFileSync(file(), 'only words'.repeat(1000))
    const found = await command('doctor')
    expect(found).toMatchObject({ code: 1, printed: expect.stringContaining('The database is damaged') })
    const repaired = await command('doctor', '--repair')
    expect(repaired.code).toBe(0)
    expect(keptText()).toBe('in the copy')
    expect(readdirSync(data()).some((name) => name.startsWith('watchkeeper.db.damaged-'))).toBe(true)
  })

  it('says when there is nothing to examine, or nothing to repair with', async () => {
    expect(await command('doctor')).toMatchObject({
      code: 3,
      complaints: expect.stringContaining('There is no database'),
    })
    await prepare('no copy', false)
    writeFileSync(file(), 'only words'.repeat(1000))
    expect(await command('doctor', '--repair')).toMatchObject({
      code: 3,
      complaints: expect.stringContaining('no good copy'),
    })
    expect(existsSync(file())).toBe(true)
  })
})

describe('diagnostics', () => {
  it('say what doctor finds, also of a damaged database', async () => {
    await prepare('private words')
    const whole = await command('diagnostics')
    expect(whole).toMatchObject({ code: 0, printed: expect.stringContaining('Database: whole') })
    expect(whole.printed).toMatch(/^ {2}draft: 1$/m)
    expect(whole.printed).toContain('copy of 2026-11-22T03:00:00.000Z')
    expect(whole.printed).not.toContain('private words')
    writeFileSync(file(), 'only words'.repeat(1000))
    expect(await command('diagnostics')).toMatchObject({
      code: 0,
      printed: expect.stringContaining('Database: file is not a database'),
    })
  })
})

describe('backup and restore', () => {
  it('copy the database away and back', async () => {
    await prepare('as it was')
    const copy = join(folder.path, 'away', 'copy.db')
    expect(await command('backup', copy)).toMatchObject({ code: 0 })
    expect(await command('backup', copy)).toMatchObject({
      code: 3,
      complaints: expect.stringContaining('is there already'),
    })
    const database = openDatabase(file())
    database.exec(`UPDATE draft SET text = 'as it became'`)
    database.close()
    expect(await command('restore', copy)).toMatchObject({ code: 0 })
    expect(keptText()).toBe('as it was')
    expect(keptText(copy)).toBe('as it was')
  })

  it('approve no command: it is asked for again, since a copy may be somebody else’s', async () => {
    await prepare('theirs')
    const copy = join(folder.path, 'copy.db')
    const database = openDatabase(file())
    new ApprovedCommandRepository(database).insert('fingerprint', '["rm"]', 1)
    database.close()
    await command('backup', copy)
    expect(await command('restore', copy)).toMatchObject({
      code: 0,
      printed: expect.stringContaining('wait for your approval again'),
    })
    const restored = openDatabase(file())
    expect(new ApprovedCommandRepository(restored).fingerprints()).toEqual([])
    restored.close()
  })

  it('restore nothing that is no whole database', async () => {
    await prepare('stays')
    const wrong = join(folder.path, 'wrong.db')
    writeFileSync(wrong, 'only words'.repeat(1000))
    expect(await command('restore', wrong)).toMatchObject({
      code: 3,
      complaints: expect.stringContaining('no whole database'),
    })
    expect(await command('restore', join(folder.path, 'nowhere.db'))).toMatchObject({ code: 3 })
    expect(keptText()).toBe('stays')
  })

  it('restore nothing under a Watchkeeper that runs', async () => {
    await prepare('stays')
    const copy = join(folder.path, 'copy.db')
    const letGo = lockDataFolder(data())
    expect(await command('backup', copy)).toMatchObject({ code: 0 })
    expect(await command('restore', copy)).toMatchObject({
      code: 3,
      complaints: expect.stringContaining('Quit it first'),
    })
    letGo?.()
  })
})
