import { describe, expect, test } from 'vitest'
import type { SearchDocument } from '#shared/search/document'
import { runbookOf, titlesOf, withIndex } from './fixture'

const { open, restart } = withIndex()

const ledger = `# Ledger

## Restart the queue

Wait for Zürich, then drain it.

## Recovery

Restore the database, then restart the queue workers.

### Diagnostic commands

\`\`\`bash
ledgerctl queue drain
\`\`\`

### Morning checklist

- [ ] Look at the queue

## Emergency contacts

| Role | Name | Phone |
|---|---|---|
| Primary on-call | Ada Byron | +46 70 000 00 01 |
`

function monitor(monitorId: string, title: string, text = ''): SearchDocument {
  return { target: { kind: 'monitor', monitorId }, title, place: '', text }
}

function entry(entryId: string, at: number, title: string): SearchDocument {
  return { target: { kind: 'log', entryId, at }, title, place: 'Ada', text: '' }
}

describe('a search', () => {
  test('groups what it finds by kind, marks it, and says where to go', async () => {
    const { index } = await open()
    await index.replaceRunbook(runbookOf('/ledger.md', ledger))
    await index.put([monitor('m1', 'Queue'), entry('e1', 5, 'Queue stuck')])
    const found = index.find('queue', 5)
    expect(titlesOf(found)).toEqual({
      section: ['Restart the queue', 'Recovery', 'Diagnostic commands', 'Morning checklist'],
      command: ['ledgerctl queue drain'],
      checklist: ['Morning checklist'],
      monitor: ['Queue'],
      log: ['Queue stuck'],
    })
    expect(found.groups[0]?.hits[1]).toEqual({
      id: expect.any(String),
      title: 'Recovery',
      titleMarks: [],
      place: 'Ledger',
      placeMarks: [],
      snippet: 'Restore the database, then restart the queue workers.',
      snippetMarks: [[39, 44]],
      target: { kind: 'section', runbook: '/ledger.md', sectionId: 'recovery' },
    })
    expect(found.groups[0]?.hits[0]?.titleMarks).toEqual([[12, 17]])
  })

  test.each([
    ['QUEUE workers', ['Recovery']],
    ['workers queue', ['Recovery']],
    ['work que dat', ['Recovery']],
    ['zurich', ['Restart the queue']],
    ['zürich', ['Restart the queue']],
    ['recovery ledger', ['Recovery', 'Diagnostic commands', 'Morning checklist']],
    ['databse', ['Recovery']],
    ['ueue workres', ['Recovery']],
    ['datbas', ['Recovery']],
    ['workers lost', []],
    ['', []],
    ['*', []],
  ])('finds the sections for %j', async (text, titles) => {
    const { index } = await open()
    await index.replaceRunbook(runbookOf('/ledger.md', ledger))
    expect(titlesOf(index.find(text, 10)).section ?? []).toEqual(titles)
  })

  test('puts titles before text, whole words before beginnings, and these before misspelt ones', async () => {
    const { index } = await open()
    await index.put([
      monitor('m1', 'Misspelt', 'diks'),
      monitor('m2', 'In the text', 'disk'),
      monitor('m3', 'Beginning in the text', 'disks'),
      monitor('m4', 'Diskette'),
      monitor('m5', 'Disk'),
      monitor('m6', 'Diks'),
    ])
    expect(titlesOf(index.find('disk', 10))).toEqual({
      monitor: ['Disk', 'Diskette', 'In the text', 'Beginning in the text', 'Diks', 'Misspelt'],
    })
    expect(titlesOf(index.find('disk', 4))).toEqual({
      monitor: ['Disk', 'Diskette', 'In the text', 'Beginning in the text'],
    })
  })

  test('shows the kinds with what was typed before those with what may be meant', async () => {
    const { index } = await open()
    await index.put([monitor('m1', 'Diks'), entry('e1', 1, 'Disk full')])
    expect(index.find('disk', 5).groups.map(({ kind }) => kind)).toEqual(['log', 'monitor'])
    expect(index.find('full', 5).groups.map(({ kind }) => kind)).toEqual(['log'])
  })

  test('shows as many as are wanted, and counts the rest', async () => {
    const { index } = await open()
    await index.put(Array.from({ length: 200 }, (_, at) => entry(`e${at}`, at, `Restarted node ${at}`)))
    const few = index.find('node 19', 3).groups[0]
    expect(few?.hits.map(({ title }) => title)).toEqual([
      'Restarted node 19',
      'Restarted node 199',
      'Restarted node 198',
    ])
    expect(few?.more).toBe(8)
    expect(index.find('node', 3).groups[0]?.more).toBe(100)
  })

  test('puts the newest log entry first', async () => {
    const { index } = await open()
    await index.put([entry('e1', 1, 'Restarted once'), entry('e2', 2, 'Restarted twice')])
    await index.put([entry('e3', 3, 'Restarted again')])
    expect(titlesOf(index.find('restarted', 5))).toEqual({
      log: ['Restarted again', 'Restarted twice', 'Restarted once'],
    })
    expect(index.newest('log')).toEqual({ kind: 'log', entryId: 'e3', at: 3 })
  })

  test('finds each place in a long text, and shows its document once', async () => {
    const { index } = await open()
    const filler = 'nothing of note here\n'.repeat(2000)
    await index.put([monitor('m1', 'Long', `needle\n${filler}needle\n${filler}thread`)])
    expect(titlesOf(index.find('needle', 5))).toEqual({ monitor: ['Long'] })
    expect(index.find('thread', 5).groups[0]?.hits[0]?.snippet).toMatch(/thread$/)
  })
})

describe('the index', () => {
  test('follows a runbook: only what is different is written, and what is gone is not found', async () => {
    const { database, index } = await open()
    await index.replaceRunbook(runbookOf('/ledger.md', ledger))
    const written = database.prepare('SELECT total_changes()').pluck()
    const ids = () => database.prepare('SELECT id FROM document ORDER BY id').pluck().all()
    const before = ids()
    await index.replaceRunbook(runbookOf('/ledger.md', ledger.replace('drain it.', 'empty it.')))
    expect(ids().filter((id) => before.includes(id))).toHaveLength(before.length - 1)
    expect(titlesOf(index.find('zurich drain', 5))).toEqual({})
    expect(titlesOf(index.find('zurich empty', 5))).toEqual({ section: ['Restart the queue'] })

    const changes = written.get()
    await index.replaceRunbook(runbookOf('/ledger.md', ledger.replace('drain it.', 'empty it.')))
    expect(written.get()).toBe(changes)
  })

  test('is made anew for a runbook that was indexed in another way', async () => {
    const before = await open()
    await before.index.replaceRunbook(runbookOf('/ledger.md', ledger))
    before.database.exec(
      `UPDATE document SET text = ''; UPDATE searched_runbook SET version = '0 ' || substr(version, 3)`,
    )
    expect(before.database.prepare('SELECT version FROM searched_runbook').pluck().get()).toBe(`0 ${ledger}`)
    const { index } = await restart()
    await index.replaceRunbook(runbookOf('/ledger.md', ledger))
    expect(titlesOf(index.find('zurich', 5))).toEqual({ section: ['Restart the queue'] })
  })

  test('keeps runbooks apart and forgets one when asked', async () => {
    const { index } = await open()
    await index.replaceRunbook(runbookOf('/ledger.md', ledger))
    await index.replaceRunbook(runbookOf('/other.md', ledger))
    expect(index.find('zurich', 5).groups[0]?.hits).toHaveLength(2)
    await index.forgetRunbook('/ledger.md')
    expect(index.find('zurich', 5).groups[0]?.hits.map(({ target }) => target)).toEqual([
      { kind: 'section', runbook: '/other.md', sectionId: 'restart-the-queue' },
    ])
    await index.replaceRunbook(runbookOf('/ledger.md', ledger))
    expect(index.find('zurich', 5).groups[0]?.hits).toHaveLength(2)
  })

  test('the last text wins when a runbook changes faster than it is indexed', async () => {
    const { index } = await open()
    const texts = Array.from(
      { length: 5 },
      (_, edit) => `# Ledger\n\n${`Edit number${edit}\n\n## Next\n\n`.repeat(300)}`,
    )
    await Promise.all(texts.map((text) => index.replaceRunbook(runbookOf('/ledger.md', text))))
    expect(titlesOf(index.find('number4', 1))).toEqual({ section: ['Ledger'] })
    expect(titlesOf(index.find('"number0"', 1))).toEqual({ section: [expect.any(String)] })
  })

  test('stays over a restart, with its words for misspelt ones', async () => {
    const before = await open()
    await before.index.replaceRunbook(runbookOf('/ledger.md', ledger))
    await before.index.put([monitor('m1', 'Queue')])
    const { index } = await restart()
    expect(titlesOf(index.find('databse', 5))).toEqual({ section: ['Recovery'] })
    expect(index.targets('monitor')).toEqual([{ kind: 'monitor', monitorId: 'm1' }])
    await index.remove(index.targets('monitor'))
    expect(index.targets('monitor')).toEqual([])
  })

  test('is whole again after it was stopped in the middle of a runbook', async () => {
    const text = `# Ledger\n\n${Array.from({ length: 400 }, (_, at) => `## Part ${at}\n\n${'some words '.repeat(40)}`).join('\n\n')}`
    const before = await open()
    const writing = before.index.replaceRunbook(runbookOf('/ledger.md', text))
    await new Promise((resolve) => setImmediate(resolve))
    const { database, index } = await restart()
    await writing
    const count = database.prepare<[], number>('SELECT count(*) FROM document').pluck()
    expect(count.get()).toBeLessThan(400)
    await index.replaceRunbook(runbookOf('/ledger.md', text))
    expect(count.get()).toBe(401)
    expect(titlesOf(index.find('part 399', 5))).toEqual({ section: ['Part 399'] })
  })

  test('agrees with its documents after many changes', async () => {
    const { database, index } = await open()
    for (let edit = 0; edit < 30; edit += 1) {
      await index.put([monitor(`m${edit % 4}`, `Queue ${edit}`, `text number ${edit}`)])
      if (edit % 5 === 0) await index.remove([{ kind: 'monitor', monitorId: 'm1' }])
    }
    database.exec(`INSERT INTO document_index (document_index, rank) VALUES ('integrity-check', 1)`)
    expect(titlesOf(index.find('number 29', 5))).toEqual({ monitor: ['Queue 29'] })
    expect(titlesOf(index.find('number 3', 5))).toEqual({})
  })
})
