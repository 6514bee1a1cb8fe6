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
beforeEach(() => {
  folder = temporaryFolder()
  database = openDatabase(join(folder.path, 'watchkeeper.db'))
  documents = new HandoverDocumentRepository(database)
})
afterEach(() => {
  database.close()
  folder.delete()
})

const acceptance = (): HandoverDocument => ({
  kind: 'acceptance',
  acceptance: { id: randomUUID(), noteId: 'n', by: 'Ines', laptop: 'l', at: 1, lines: null },
})

/** A shared folder in memory, which refuses what it is told to. */
function memoryFolder() {
  const files = new Map<string, string>()
  let failure: string | null = null
  const refuse = () => {
    if (failure !== null) throw Object.assign(new Error(failure), { code: failure })
  }
  const folderFiles: FolderFiles = {
    async list() {
      if (failure === 'ENOENT') refuse()
      return [...files].map(([name, text]) => ({ name, appearance: `${text.length}` }))
    },
    read: async (_, name) => files.get(name) ?? null,
    async write(_, name, text) {
      refuse()
      if (files.has(name)) throw new Error(`${name} was written twice`)
      files.set(name, text)
    },
  }
  return {
    files,
    folderFiles,
    refuseWith(code: string | null) {
      failure = code
    },
  }
}

function exchangeWith(files: FolderFiles, kept = documents) {
  const onChange = vi.fn()
  const exchange = new Exchange({
    documents: kept,
    clock: { now: () => 5, zone: () => 'Etc/UTC' },
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
