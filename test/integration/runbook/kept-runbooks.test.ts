import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { KeptRunbooks } from '#main/runbook/kept-runbooks'
import type { RunbookContents } from '#main/runbook/source'
import type { Database } from '#main/store/database'
import { openDatabase } from '#main/store/database'
import { RunbookCopyRepository } from '#main/store/runbook-copies'
import { RunbookModelRepository } from '#main/store/runbook-models'
import { parseRunbook } from '#shared/runbook/parse'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
let database: Database
beforeEach(() => {
  folder = temporaryFolder()
  database = openDatabase(join(folder.path, 'watchkeeper.db'))
})
afterEach(() => {
  database.close()
  folder.delete()
})

function keptBy(understanding: string): KeptRunbooks {
  const copies = new RunbookCopyRepository(database)
  return new KeptRunbooks({ copies, models: new RunbookModelRepository(database), understanding })
}

function contents(...titles: string[]): RunbookContents & { kind: 'folder' } {
  const understood = titles.map((title, index) => ({
    path: `${index}.md`,
    version: title,
    model: parseRunbook(`# ${title}\n`),
  }))
  const [first] = understood
  if (first === undefined) throw new Error('a runbook has a file')
  return { kind: 'folder', text: '', version: titles.join(), files: [], model: first.model, understood }
}

describe('what is kept of a runbook', () => {
  it('is what was understood of each of its files when it was read last', async () => {
    keptBy('one').save('/team', contents('A', 'B', 'C'), 1)
    keptBy('one').save('/team', contents('A', 'Changed'), 2)
    const kept = await keptBy('one').find('/team')
    expect(kept?.copy).toMatchObject({ version: 'A,Changed', readAt: 2, firstOpenedAt: 1 })
    expect(kept?.files).toEqual(contents('A', 'Changed').understood)
    expect(kept?.by).toBe('this version')
  })

  it('is told apart where another version of Watchkeeper understood it, until this one has', async () => {
    keptBy('one').save('/team', contents('A', 'B'), 1)
    expect(await keptBy('two').find('/team')).toMatchObject({ by: 'another version', files: [{}, {}] })
    keptBy('two').save('/team', contents('A', 'B'), 2)
    expect((await keptBy('two').find('/team'))?.by).toBe('this version')
  })

  it('is nothing where another version kept what is no model here', async () => {
    keptBy('one').save('/team', contents('A'), 1)
    const models = new RunbookModelRepository(database)
    models.save('/team', [{ path: '0.md', version: 'A', understanding: 'one', model: '{"steps":[]}' }], [])
    expect(await keptBy('two').find('/team')).toBeNull()
  })

  it('is nothing for a runbook that was never read, or is forgotten', async () => {
    expect(await keptBy('one').find('/team')).toBeNull()
    keptBy('one').save('/team', contents('A'), 1)
    new RunbookCopyRepository(database).forget('/team')
    expect(new RunbookModelRepository(database).ofRunbook('/team')).toEqual([])
  })
})
