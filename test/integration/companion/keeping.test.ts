import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'

const { start, restart, dataFolder } = withWatchkeeper()
beforeEach(() => mkdirSync(dataFolder()))

const fileOf = (name: string) => join(dataFolder(), name)
const keptAside = (beginning: string) =>
  readdirSync(dataFolder()).filter((name) => name.startsWith(beginning))

describe('preferences', () => {
  test('are kept over a restart, and one that is not named stays', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('preferences.change', { name: 'Ines', theme: 'dark' })
    await watchkeeper.ask('preferences.change', { anchors: ['gateway.example:443', 'http://a.example/ok'] })
    const again = await restart(watchkeeper)
    expect(again.state().preferences).toMatchObject({
      name: 'Ines',
      theme: 'dark',
      notifications: true,
      anchors: ['gateway.example:443', 'http://a.example/ok'],
    })
    expect(again.state().companion.person).toBe('Ines')
    expect(again.state().notices).toEqual([])
  })

  test('say how long history is kept, within limits', async () => {
    const watchkeeper = await start()
    expect(watchkeeper.state().preferences.history).toEqual({ checkHours: 48, minuteDays: 14, hourDays: 400 })
    const history = { checkHours: 24, minuteDays: 30, hourDays: 800 }
    await watchkeeper.ask('preferences.change', { history })
    const again = await restart(watchkeeper)
    expect(again.state().preferences.history).toEqual(history)
    expect(
      await again.refusal('preferences.change', { history: { ...history, checkHours: 1 } }),
    ).toMatchObject({ code: 'invalid', fields: [{ field: 'history.checkHours' }] })
  })

  test.each(['no port', 'gateway.example:70000', 'https://gateway.example/'])(
    'that are not allowed (%s) are refused, and nothing changes',
    async (anchor) => {
      const sentence = 'An anchor is written host:port with a port from 1 to 65535, or http://host/path.'
      const watchkeeper = await start()
      expect(
        await watchkeeper.refusal('preferences.change', { name: 'Ines', anchors: [anchor] }),
      ).toMatchObject({ code: 'invalid', fields: [{ field: 'anchors.0', sentence }] })
      expect(watchkeeper.state().preferences).toMatchObject({ name: '', anchors: [] })
    },
  )

  test.each([['{"name": "Ines", "theme'], ['["dark"]'], ['null'], ['']])(
    'in a damaged file (%s) begin anew, and the file is kept and told of',
    async (content) => {
      writeFileSync(fileOf('preferences.json'), content)
      const watchkeeper = await start()
      const [aside = ''] = keptAside('preferences.json.unreadable-')
      expect(readFileSync(fileOf(aside), 'utf8')).toBe(content)
      expect(watchkeeper.noticeSentences()).toEqual([
        `Your preferences could not be read, so they begin anew. The file was kept as ${aside} beside the new one.`,
      ])
      await watchkeeper.ask('preferences.change', { name: 'Ines' })
      const again = await restart(watchkeeper)
      expect(again.state()).toMatchObject({ preferences: { name: 'Ines' }, notices: [] })
    },
  )

  test('of another kind than is meant become what is usual, each by itself', async () => {
    writeFileSync(
      fileOf('preferences.json'),
      JSON.stringify({ name: 'Ines', theme: 'pink', notifications: 'no' }),
    )
    const watchkeeper = await start()
    expect(watchkeeper.state().preferences).toMatchObject({
      name: 'Ines',
      theme: 'system',
      notifications: true,
    })
  })
})

describe('a database that cannot be used', () => {
  test('since a newer Watchkeeper wrote it is kept aside, and a person is told until they dismiss it', async () => {
    const newer = new BetterSqlite3(fileOf('watchkeeper.db'))
    newer.exec('CREATE TABLE from_the_future (x); PRAGMA user_version = 999')
    newer.close()
    const watchkeeper = await start()
    const [aside = ''] = keptAside('watchkeeper.db.newer-')
    expect(watchkeeper.noticeSentences()).toEqual([
      `The database was written by a newer Watchkeeper. It was kept as ${aside} in ${dataFolder()}, and a new database was started. To go on with it, install that version and put the file back as watchkeeper.db.`,
    ])
    const kept = new BetterSqlite3(fileOf(aside), { readonly: true })
    expect(kept.pragma('user_version', { simple: true })).toBe(999)
    kept.close()

    const [notice] = watchkeeper.state().notices
    await watchkeeper.ask('notice.dismiss', { id: notice?.id ?? '' })
    await watchkeeper.until(({ notices }) => (notices.length === 0 ? true : null))
    const again = await restart(watchkeeper)
    expect(again.state().notices).toEqual([])
  })

  test('since it is no database is kept aside, and what is written from then on is kept', async () => {
    writeFileSync(fileOf('watchkeeper.db'), 'these are only words, not a database')
    const watchkeeper = await start()
    expect(watchkeeper.noticeSentences()).toEqual([
      expect.stringMatching(
        /^The database could not be read: it is damaged, or not a database\. It was kept as /,
      ),
    ])
    const [aside = ''] = keptAside('watchkeeper.db.unreadable-')
    expect(readFileSync(fileOf(aside), 'utf8')).toBe('these are only words, not a database')
    await watchkeeper.ask('log.write', { text: 'Began anew.' })
    const again = await restart(watchkeeper)
    expect(again.logTexts()).toEqual(['Began anew.'])
  })
})
