import { afterEach, beforeEach } from 'vitest'
import { SearchIndex } from '#main/search/search-index'
import { type Database, openDatabase } from '#main/store/database'
import { parseRunbook } from '#shared/runbook/parse'
import type { Found } from '#shared/search/found'
import { temporaryFolder } from '../watch/harness'

/** Gives each test an index in a database file of its own; `restart` opens the same file again. */
export function withIndex() {
  let folder: ReturnType<typeof temporaryFolder>
  let opened: { database: Database; index: SearchIndex } | null = null
  const close = async () => {
    await opened?.index.stop()
    opened?.database.close()
    opened = null
  }
  const open = async () => {
    const database = openDatabase(`${folder.path}/watchkeeper.db`)
    opened = { database, index: new SearchIndex(database) }
    await opened.index.start()
    return opened
  }
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(async () => {
    await close()
    folder.delete()
  })
  return {
    open,
    async restart() {
      await close()
      return open()
    },
  }
}

/** A runbook as it is given to the index. */
export function runbookOf(key: string, text: string, version = text) {
  return { key, version, text, model: parseRunbook(text) }
}

/** The titles of what was found, group by group. */
export function titlesOf(found: Found): Record<string, string[]> {
  return Object.fromEntries(found.groups.map(({ kind, hits }) => [kind, hits.map(({ title }) => title)]))
}
