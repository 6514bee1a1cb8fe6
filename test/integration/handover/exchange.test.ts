import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Exchange } from '#main/handover/exchange'
import type { FolderFiles } from '#main/handover/folder-files'
import { openDatabase } from '#main/store/database'
import { HandoverDocumentRepository } from '#main/store/handover-documents'
import type { HandoverDocument } from '#shared/handover/file'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
let database: ReturnType<typeof openDatabase>
let documents: HandoverDocumentRepository
let now = 5
beforeEach(() => {
  now = 5
  folder = temporaryFolder()
  database = openDatabase(join(folder.path, 'watchkeeper.db'))
  documents = new HandoverDocumentRepository(database)
})
afterEach(() => {
  database.close()
  folder.delete()
})

const day = 24 * 60 * 60_000

const acceptance = (): HandoverDocument => ({
  kind: 'acceptance',
  acceptance: { id: randomUUID(), noteId: 'n', by: 'Ines', laptop: 'l', at: 1, lines: null },
})

/** A shared folder in memory, which refuses what it is told to. */
function memoryFolder() {
  const files = new Map<string, string>()
  const unreadable = new Set<string>()
  const reads: string[] = []
  let failure: string | null = null
  const refuse = () => {
    if (failure !== null) throw Object.assign(new Error(failure), { code: failure })
  }
  const folderFiles: FolderFiles = {
    async list(_, without) {
      if (failure === 'ENOENT') refuse()
      return [...files]
        .filter(([name]) => !without.has(name))
        .map(([name, text]) => ({ name, appearance: `${text.length}` }))
    },
    async read(_, name) {
      reads.push(name)
      if (unreadable.has(name)) throw Object.assign(new Error('EACCES'), { code: 'EACCES' })
      return files.get(name) ?? null
    },
    async write(_, name, text) {
      refuse()
      if (files.has(name)) throw new Error(`${name} was written twice`)
      files.set(name, text)
    },
  }
  return {
    files,
    folderFiles,
    unreadable,
    reads,
    refuseWith(code: string | null) {
      failure = code
    },
  }
}

function exchangeWith(files: FolderFiles, kept = documents) {
  const onChange = vi.fn()
  const exchange = new Exchange({
    documents: kept,
    clock: { now: () => now, zone: () => 'Etc/UTC' },
    files,
    folder: () => folder.path,
    onChange,
    onFailure: (error) => {
      throw error
    },
  })
  return { exchange, onChange }
}

describe('a handover folder', () => {
  test.each([
    ['ENOSPC', /is full/],
    ['EROFS', /is read-only/],
    ['EACCES', /may not be read or written/],
    ['ENOENT', /is not there/],
  ])('that answers %s is told, and what waits goes out once it can', async (code, sentence) => {
    const shared = memoryFolder()
    const { exchange } = exchangeWith(shared.folderFiles)
    documents.addOwn(acceptance(), 1)
    documents.addOwn(acceptance(), 2)
    shared.refuseWith(code)
    await exchange.look()
    expect(exchange.standing().trouble).toMatch(sentence)
    expect(documents.waiting()).toHaveLength(2)

    shared.refuseWith(null)
    await exchange.look()
    expect(exchange.standing().trouble).toBeNull()
    expect(documents.waiting()).toEqual([])
    expect(shared.files.size).toBe(2)
    await exchange.look()
    expect(shared.files.size).toBe(2)
    await exchange.stop()
  })

  test('is told of once, not at every look', async () => {
    const shared = memoryFolder()
    const { exchange, onChange } = exchangeWith(shared.folderFiles)
    await exchange.look()
    const told = onChange.mock.calls.length
    shared.refuseWith('ENOENT')
    await exchange.look()
    await exchange.look()
    expect(onChange).toHaveBeenCalledTimes(told + 1)
    await exchange.stop()
  })

  test('may get a file bit by bit: it is told of only when it stays so', async () => {
    const shared = memoryFolder()
    const { exchange } = exchangeWith(shared.folderFiles)
    const document = acceptance()
    const text = exchange.textOf(document)
    shared.files.set('acceptance-1.watchkeeper.json', text.slice(0, 40))
    await exchange.look()
    expect(exchange.standing().refused).toEqual([])
    now += 30_000
    shared.files.set('acceptance-1.watchkeeper.json', text.slice(0, 80))
    now += 59_999
    await exchange.look()
    expect(exchange.standing().refused).toEqual([])
    now += 60_000
    await exchange.look()
    expect(exchange.standing().refused).toEqual([
      { fileName: 'acceptance-1.watchkeeper.json', sentence: expect.stringContaining('not all of it') },
    ])
    shared.files.set('acceptance-1.watchkeeper.json', text)
    await exchange.look()
    expect(exchange.standing().refused).toEqual([])
    expect(documents.origins()).toHaveLength(1)
    await exchange.stop()
  })

  test('has one file that cannot be read: it is told of, and the others are taken', async () => {
    const shared = memoryFolder()
    const { exchange } = exchangeWith(shared.folderFiles)
    const [closed, open] = [acceptance(), acceptance()].map((one) => exchange.textOf(one))
    shared.files.set('acceptance-1.watchkeeper.json', closed ?? '')
    shared.files.set('acceptance-2.watchkeeper.json', open ?? '')
    shared.unreadable.add('acceptance-1.watchkeeper.json')
    await exchange.look()
    expect(documents.origins()).toHaveLength(1)
    expect(exchange.standing()).toEqual({
      trouble: null,
      refused: [
        {
          fileName: 'acceptance-1.watchkeeper.json',
          sentence: expect.stringContaining('may not be read'),
        },
      ],
    })
    shared.unreadable.clear()
    await exchange.look()
    expect(documents.origins()).toHaveLength(2)
    expect(exchange.standing().refused).toEqual([])
    await exchange.stop()
  })

  test('has what is dated a week ahead taken when its time is near', async () => {
    const shared = memoryFolder()
    const { exchange } = exchangeWith(shared.folderFiles)
    const early: HandoverDocument = {
      kind: 'question',
      question: { id: 'q', noteId: 'n', by: 'Ines', laptop: 'l', at: 7 * day, lineId: null, text: 'When?' },
    }
    shared.files.set('question-1.watchkeeper.json', exchange.textOf(early))
    await exchange.look()
    expect(exchange.standing().refused).toMatchObject([{ sentence: expect.stringContaining('1970-01-08') }])
    expect(documents.has('q')).toBe(false)
    now = 6 * day
    await exchange.look()
    expect(exchange.standing().refused).toEqual([])
    expect(documents.has('q')).toBe(true)
    await exchange.stop()
  })

  test('is not read again for what is known, also by another name, nor after a restart', async () => {
    const shared = memoryFolder()
    const first = exchangeWith(shared.folderFiles).exchange
    documents.addOwn(acceptance(), 1)
    await first.look()
    const [name = ''] = shared.files.keys()
    shared.files.set(name.replace('acceptance-', 'acceptance-copy-'), shared.files.get(name) ?? '')
    await first.look()
    await first.look()
    expect(shared.reads).toEqual([name.replace('acceptance-', 'acceptance-copy-')])
    await first.stop()
    const again = exchangeWith(shared.folderFiles).exchange
    await again.look()
    expect(shared.reads).not.toContain(name)
    expect(documents.origins()).toHaveLength(1)
    await again.stop()
  })

  test('that does not answer is not waited for', async () => {
    const shared = memoryFolder()
    const { exchange } = exchangeWith({ ...shared.folderFiles, list: () => new Promise(() => {}) })
    documents.addOwn(acceptance(), 1)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const looked = exchange.look()
      await vi.advanceTimersByTimeAsync(3_000)
      await looked
      const stopped = exchange.stop()
      await vi.advanceTimersByTimeAsync(3_000)
      await stopped
    } finally {
      vi.useRealTimers()
    }
    expect(documents.waiting()).toHaveLength(1)
  })

  test('brings every laptop the same documents, whoever comes by first', async () => {
    const shared = memoryFolder()
    const otherDatabase = openDatabase(join(folder.path, 'other.db'))
    const others = new HandoverDocumentRepository(otherDatabase)
    expect(others.laptop()).not.toBe(documents.laptop())
    const here = exchangeWith(shared.folderFiles).exchange
    const there = exchangeWith(shared.folderFiles, others).exchange
    const [mine, theirs] = [acceptance(), acceptance()]
    documents.addOwn(mine, 1)
    others.addOwn(theirs, 1)
    for (const exchange of [there, here, there]) await exchange.look()
    for (const document of [mine, theirs]) {
      const id = document.kind === 'acceptance' ? document.acceptance.id : ''
      expect([documents.has(id), others.has(id)]).toEqual([true, true])
    }
    await here.stop()
    await there.stop()
    otherDatabase.close()
  })
})
