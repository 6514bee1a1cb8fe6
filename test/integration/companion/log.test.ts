import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { everything, type LogFilter } from '#shared/log/filter'
import { withWatchkeeper } from './fixture'
import { AdvancedClock, type Watchkeeper } from './watchkeeper'

const { start, restart, dataFolder } = withWatchkeeper()
const minute = 60_000

async function found(watchkeeper: Watchkeeper, filter: Partial<LogFilter>): Promise<string[]> {
  const { entries } = await watchkeeper.ask('log.find', {
    filter: { ...everything, ...filter },
    before: null,
    limit: 100,
  })
  return entries.map(({ text }) => text)
}

async function as(watchkeeper: Watchkeeper, name: string) {
  await watchkeeper.ask('preferences.change', { name })
}

describe('an entry of a time in the past', () => {
  test('stands at that time, and says when it was written', async () => {
    const clock = new AdvancedClock()
    const watchkeeper = await start({ clock })
    const at = clock.now() - 20 * minute
    await watchkeeper.ask('log.write', { text: 'now' })
    const { id } = await watchkeeper.ask('log.write', { text: 'before', at })
    const entry = await watchkeeper.until(({ log }) => log[id])
    expect(entry).toMatchObject({ at, pastTime: true })
    expect(entry.writtenAt).toBeGreaterThan(at)
    expect(await found(watchkeeper, {})).toEqual(['now', 'before'])
  })

  test('cannot be of a time to come', async () => {
    const watchkeeper = await start()
    expect(await watchkeeper.refusal('log.write', { text: 'x', at: Date.now() + 60 * minute })).toMatchObject(
      {
        code: 'invalid',
        fields: [{ field: 'at' }],
      },
    )
  })
})

describe('a correction', () => {
  test('is a new version, and the one before stays, over a restart', async () => {
    const watchkeeper = await start()
    await as(watchkeeper, 'Ines')
    const { id } = await watchkeeper.ask('log.write', { text: 'Restarted db-1' })
    await as(watchkeeper, 'Noor')
    await watchkeeper.ask('log.correct', { id, text: 'Restarted db-2', at: null })
    await watchkeeper.until(({ log }) => (log[id]?.version === 2 ? true : null))

    const again = await restart(watchkeeper)
    const { versions } = await again.ask('log.versions', { id })
    expect(versions.map(({ author, text, version }) => [author, text, version])).toEqual([
      ['Ines', 'Restarted db-1', 1],
      ['Noor', 'Restarted db-2', 2],
    ])
    expect(await found(again, { text: 'restarted' })).toEqual(['Restarted db-2'])
    expect(again.logTexts()).toEqual(['Restarted db-2'])
  })

  test('may move it to another time', async () => {
    const clock = new AdvancedClock()
    const watchkeeper = await start({ clock })
    const { id } = await watchkeeper.ask('log.write', { text: 'moved' })
    clock.advance(minute)
    await watchkeeper.ask('log.write', { text: 'stays' })
    expect(await found(watchkeeper, {})).toEqual(['stays', 'moved'])
    clock.advance(minute)
    await watchkeeper.ask('log.correct', { id, text: 'moved', at: clock.now() })
    expect(await found(watchkeeper, {})).toEqual(['moved', 'stays'])
    await expect.poll(() => hits(watchkeeper, 'moved')).toBe(1)
  })

  test('that changes nothing writes nothing, and Watchkeeper’s own entries stay as they are', async () => {
    const watchkeeper = await start()
    const { id } = await watchkeeper.ask('log.write', { text: 'same' })
    await watchkeeper.ask('log.correct', { id, text: 'same', at: null })
    expect((await watchkeeper.ask('log.versions', { id })).versions).toHaveLength(1)

    await watchkeeper.ask('shift.start', { person: 'Ines', plannedEndAt: null })
    const own = await watchkeeper.until(({ log }) => Object.values(log).find(({ author }) => author === null))
    expect(await watchkeeper.refusal('log.correct', { id: own.id, text: 'other', at: null })).toMatchObject({
      code: 'refused',
    })
    expect(
      await watchkeeper.refusal('log.correct', { id: 'nowhere', text: 'other', at: null }),
    ).toMatchObject({
      code: 'not found',
    })
  })

  test('the store itself refuses to change or remove what was written', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('log.write', { text: 'stays' })
    await watchkeeper.stop()
    const database = new BetterSqlite3(join(dataFolder(), 'watchkeeper.db'))
    expect(() => database.exec(`UPDATE log_version SET text = 'gone'`)).toThrow('only ever appended to')
    expect(() => database.exec('DELETE FROM log_version')).toThrow('only ever appended to')
    database.close()
  })
})

describe('looking through the log', () => {
  test('finds by words, person, tag, kind and time, all at once', async () => {
    const clock = new AdvancedClock()
    const watchkeeper = await start({ clock })
    await as(watchkeeper, 'Ines')
    await watchkeeper.ask('log.write', { text: 'Drained the queue #change' })
    await as(watchkeeper, 'Noor')
    await watchkeeper.ask('log.write', { text: 'Asked @Ines about the queue' })
    await watchkeeper.ask('log.write', {
      text: 'Looked at it',
      about: { kind: 'monitor', id: 'm1' },
    })
    clock.advance(60 * minute)
    await watchkeeper.ask('log.write', { text: 'Quiet hour #change' })

    expect(await found(watchkeeper, { text: 'que' })).toEqual([
      'Asked @Ines about the queue',
      'Drained the queue #change',
    ])
    expect(await found(watchkeeper, { text: 'queue the drained' })).toEqual(['Drained the queue #change'])
    expect(await found(watchkeeper, { person: 'Ines' })).toEqual([
      'Asked @Ines about the queue',
      'Drained the queue #change',
    ])
    expect(await found(watchkeeper, { tag: 'change' })).toEqual([
      'Quiet hour #change',
      'Drained the queue #change',
    ])
    expect(await found(watchkeeper, { tag: 'change', person: 'Ines', text: 'queue' })).toEqual([
      'Drained the queue #change',
    ])
    expect(await found(watchkeeper, { kind: 'monitor' })).toEqual(['Looked at it'])
    expect(await found(watchkeeper, { kind: 'watchkeeper' })).toEqual([])
    expect(await found(watchkeeper, { from: clock.now() - minute })).toEqual(['Quiet hour #change'])
    expect(await found(watchkeeper, { to: clock.now() - minute, tag: 'change' })).toEqual([
      'Drained the queue #change',
    ])
    expect(await found(watchkeeper, { text: '" OR 1 *' })).toEqual([])
    expect(await watchkeeper.ask('log.names', null)).toEqual({ people: ['Ines', 'Noor'], tags: ['change'] })
  })

  test('goes on page by page to the oldest, with many entries of one moment', async () => {
    const stopped = { now: () => 1_800_000_000_000, zone: () => 'Etc/UTC' }
    const watchkeeper = await start({ clock: stopped })
    for (let count = 0; count < 25; count += 1) await watchkeeper.ask('log.write', { text: `entry ${count}` })
    const texts: string[] = []
    let before: number | null = null
    do {
      const page: Awaited<ReturnType<typeof ask>> = await ask(before)
      texts.push(...page.entries.map(({ text }) => text))
      before = page.next
    } while (before !== null)
    expect(texts).toEqual(Array.from({ length: 25 }, (_, index) => `entry ${24 - index}`))

    function ask(place: number | null) {
      return watchkeeper.ask('log.find', {
        filter: { ...everything, text: 'entry' },
        before: place,
        limit: 10,
      })
    }
  })

  test('is exported as it is filtered, the oldest first', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('log.write', { text: 'one #a' })
    await watchkeeper.ask('log.write', { text: 'two' })
    await watchkeeper.ask('log.write', { text: 'three #a' })
    const reply = await watchkeeper.ask('log.export', {
      filter: { ...everything, tag: 'a' },
      format: 'markdown',
    })
    expect(reply).toMatchObject({ outcome: 'download' })
    if (reply.outcome !== 'download') return
    expect(reply.fileName).toMatch(/^log-.*\.md$/)
    expect(
      reply.text
        .split('\n')
        .filter((line) => line.startsWith('- '))
        .map((line) => line.replace(/.*: /, '')),
    ).toEqual(['one \\#a', 'three \\#a'])
  })
})

describe('two windows at one composer', () => {
  test('none takes the place of the other, and a person decides', async () => {
    const watchkeeper = await start()
    const save = (text: string, base: string) => watchkeeper.ask('log.saveDraft', { text, base })
    expect(await save('mine', '')).toEqual({ outcome: 'saved' })
    expect(await save('theirs', '')).toEqual({ outcome: 'conflict', text: 'mine' })
    await watchkeeper.until(({ logDraft }) => (logDraft === 'mine' ? true : null))
    expect(await save('theirs\n\nmine', 'mine')).toEqual({ outcome: 'saved' })
    const again = await restart(watchkeeper)
    expect(again.state().logDraft).toBe('theirs\n\nmine')
  })

  test('keeps both when nobody is left to decide', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('log.saveDraft', { text: 'mine', base: '' })
    await watchkeeper.ask('log.saveDraft', { text: 'theirs', base: '' })
    const again = await restart(watchkeeper)
    expect(again.state().logDraft).toBe('mine\n\ntheirs')
  })

  test('an entry empties the draft only of what it says', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('log.saveDraft', { text: 'still thinking', base: '' })
    await watchkeeper.ask('log.write', { text: 'something else' })
    await watchkeeper.until(({ log }) => (Object.keys(log).length === 1 ? true : null))
    expect(watchkeeper.state().logDraft).toBe('still thinking')
    await watchkeeper.ask('log.write', { text: 'still thinking, and done' })
    await watchkeeper.until(({ logDraft }) => (logDraft === '' ? true : null))
  })
})

async function hits(watchkeeper: Watchkeeper, text: string): Promise<number> {
  const { groups } = await watchkeeper.ask('search.find', { text, limit: 10 })
  return groups.find(({ kind }) => kind === 'log')?.hits.length ?? 0
}
