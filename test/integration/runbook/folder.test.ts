import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FolderReader } from '#main/runbook/folder'
import { listMarkdownFiles } from '#main/runbook/list-files'
import { parseRunbook } from '#shared/runbook/parse'
import { settledRead } from '../../fixtures/read-course'
import { temporaryFolder } from '../watch/harness'

let outer: ReturnType<typeof temporaryFolder>
let folder = ''
beforeEach(() => {
  outer = temporaryFolder()
  folder = join(outer.path, 'runbooks')
  mkdirSync(folder)
})
afterEach(() => outer.delete())

function write(path: string, text = `# ${path}\n`): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

describe('the Markdown files of a folder', () => {
  it('are those in it and below it, README and index first in each', async () => {
    for (const path of ['b.md', 'a.markdown', 'README.md', 'db/z.md', 'db/index.md', 'notes.txt']) write(path)
    for (const path of ['node_modules/x/README.md', '.git/a.md', 'db/.hidden/b.md', '.draft.md']) write(path)
    expect(await listMarkdownFiles(folder)).toEqual({
      paths: ['README.md', 'a.markdown', 'b.md', 'db/index.md', 'db/z.md'],
      leftOut: [],
    })
  })

  it('are each listed once, however links lead around in the folder', async () => {
    write('db/a.md')
    symlinkSync('..', join(folder, 'db', 'round'))
    symlinkSync(folder, join(folder, 'again'))
    symlinkSync('db/a.md', join(folder, 'also.md'))
    expect(await listMarkdownFiles(folder)).toEqual({ paths: ['db/a.md'], leftOut: [] })
  })

  it('are found through a link to what is passed over', async () => {
    write('.store/deep/a.md')
    symlinkSync('.store', join(folder, 'shown'))
    expect(await listMarkdownFiles(folder)).toEqual({ paths: ['shown/deep/a.md'], leftOut: [] })
  })

  it('are not those that a link leads out to; it is told', async () => {
    writeFileSync(join(outer.path, 'secret.md'), '# Secret\n')
    write('a.md')
    symlinkSync('../secret.md', join(folder, 'out.md'))
    symlinkSync('nowhere.md', join(folder, 'dead.md'))
    symlinkSync('..', join(folder, 'up'))
    expect(await listMarkdownFiles(folder)).toEqual({
      paths: ['a.md'],
      leftOut: ['dead.md is a link to nothing.', 'out.md is a link out of the folder; it was not read.'],
    })
  })

  it('are at most 2,000; it is told', async () => {
    for (let number = 0; number < 2_003; number += 1) write(`${String(number).padStart(4, '0')}.md`)
    const { paths, leftOut } = await listMarkdownFiles(folder)
    expect([paths.length, paths[0], paths.at(-1)]).toEqual([2_000, '0000.md', '1999.md'])
    expect(leftOut).toEqual(['The folder has 2003 Markdown files; only the first 2000 were read.'])
  })
})

describe('a folder read as one runbook', () => {
  const parse = vi.fn(async (text: string) => parseRunbook(text))
  beforeEach(() => void parse.mockClear())

  async function good(reader: FolderReader) {
    const read = await reader.read(settledRead)
    if (!read.ok) throw new Error(read.error.sentence)
    return read.value
  }

  it('joins its files and says where each begins', async () => {
    write('README.md', '# Start\r\n\r\n- [ ] One\r\n')
    write('db.md', '# Database\n\n- [ ] Two')
    const { text, files, model } = await good(new FolderReader(folder, parse))
    expect(text).toBe('# Start\n\n- [ ] One\n# Database\n\n- [ ] Two\n')
    expect(files).toEqual([
      { path: 'README.md', title: 'Start', firstLine: 1, lineCount: 3 },
      { path: 'db.md', title: 'Database', firstLine: 4, lineCount: 3 },
    ])
    expect(model.checklists.map(({ key, items }) => [key, items[0]?.line])).toEqual([
      ['README.md#start', 3],
      ['db.md#database', 6],
    ])
  })

  it('reads and understands again only what changed', async () => {
    for (const path of ['a.md', 'b.md', 'c.md']) write(path)
    const reader = new FolderReader(folder, parse)
    const first = await good(reader)
    expect(parse).toHaveBeenCalledTimes(3)
    expect(await good(reader)).toBe(first)
    write('b.md', '# Changed, and longer\n')
    const second = await good(reader)
    expect(parse).toHaveBeenCalledTimes(4)
    expect(second.version).not.toBe(first.version)
    rmSync(join(folder, 'a.md'))
    expect((await good(reader)).files.map(({ path }) => path)).toEqual(['b.md', 'c.md'])
    expect(parse).toHaveBeenCalledTimes(4)
  })

  it('is, after a change, what it would be if it were read for the first time', async () => {
    for (const path of ['a.md', 'b.md', 'c.md', 'd.md']) write(path, `# ${path}\n\n- [ ] One\n`)
    const reader = new FolderReader(folder, parse)
    await good(reader)
    write('b.md', '# Longer\n\n## By some lines\n\n- [ ] Two\n')
    expect(await good(reader)).toEqual(await good(new FolderReader(folder, parse)))
    rmSync(join(folder, 'c.md'))
    write('0.md')
    expect(await good(reader)).toEqual(await good(new FolderReader(folder, parse)))
  })

  it('tells how far it is, and is given up between two files', async () => {
    for (let number = 0; number < 40; number += 1) write(`${number}.md`)
    const giveUp = new AbortController()
    const told: [number, number][] = []
    const read = await new FolderReader(folder, parse).read({
      ...settledRead,
      signal: giveUp.signal,
      onProgress(filesRead, files) {
        told.push([filesRead, files])
        if (filesRead === 3) giveUp.abort()
      },
    })
    expect(told.slice(0, 4)).toEqual([0, 1, 2, 3].map((filesRead) => [filesRead, 40]))
    expect(read).toMatchObject({ ok: false, error: { kind: 'cancelled' } })
    expect(parse.mock.calls.length).toBeLessThan(40)
  })

  it('takes at once only what is not cut off, and the rest when it has settled', async () => {
    const lines = (count: number) => Array.from({ length: count }, (_, line) => `Line ${line}\n`).join('')
    write('a.md', `# Long\n${lines(100)}`)
    write('b.md')
    const reader = new FolderReader(folder, parse)
    const first = await good(reader)
    const atOnce = { ...settledRead, moment: 'at once' as const }
    write('a.md', `# Longer\n${lines(50)}`)
    expect(await reader.read(atOnce)).toMatchObject({ ok: false, error: { kind: 'half-written' } })
    write('a.md', `# Longer\n${lines(100)}`)
    const now = await reader.read(atOnce)
    expect(now).toMatchObject({ ok: true, value: { model: { document: { title: 'Longer' } } } })
    write('c.md')
    expect(await reader.read(atOnce)).toMatchObject({ ok: false, error: { kind: 'half-written' } })
    expect((await good(reader)).files).toHaveLength(first.files.length + 1)
  })

  it('is restored as it was kept, and then only what changed is understood', async () => {
    for (const path of ['a.md', 'b.md', 'c.md']) write(path, `# ${path}\n\n- [ ] One\n`)
    const { understood, ...first } = await good(new FolderReader(folder, parse))
    parse.mockClear()
    const trusting = new FolderReader(folder, parse)
    expect(await trusting.restore(first, understood, true)).toEqual({ ...first, understood })
    write('b.md', '# Changed, and longer\n')
    expect(await good(trusting)).toEqual(
      await good(new FolderReader(folder, async (text) => parseRunbook(text))),
    )
    expect(parse).toHaveBeenCalledTimes(1)

    const doubting = new FolderReader(folder, parse)
    await doubting.restore(first, understood, false)
    await good(doubting)
    expect(parse).toHaveBeenCalledTimes(4)
    expect(await trusting.restore(first, understood.slice(1), true)).toBeNull()
  })

  it('tells of a file that cannot be read, and reads the others', async () => {
    write('a.md')
    write('binary.md', 'a\0b')
    write('large.md')
    truncateSync(join(folder, 'large.md'), 9 * 1024 * 1024)
    const { files, model } = await good(new FolderReader(folder, parse))
    expect(files.map(({ path }) => path)).toEqual(['a.md'])
    expect(model.gaps.filter(({ kind }) => kind === 'file').map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/binary\.md is not a text file/),
      expect.stringMatching(/large\.md is 9 MB/),
    ])
  })

  it('reads 32 MB and tells what was left out', async () => {
    const seven = `# Long\n${'word '.repeat((7 * 1024 * 1024) / 5)}\n`
    for (const path of ['a.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md']) write(path, seven)
    const read = await new FolderReader(folder, async () => parseRunbook('# Long\n')).read(settledRead)
    if (!read.ok) throw new Error(read.error.sentence)
    expect(read.value.files.map(({ path }) => path)).toEqual(['a.md', 'b.md', 'c.md', 'd.md'])
    expect(read.value.model.gaps[0]?.sentence).toBe(
      'The folder has more than 32 MB of Markdown; e.md and what follows it were left out.',
    )
  })

  it('is refused with a sentence when there is nothing in it, or it is no folder', async () => {
    const empty = await new FolderReader(folder, parse).read(settledRead)
    expect(empty).toMatchObject({ ok: false, error: { kind: 'empty' } })
    write('a.md')
    const file = await new FolderReader(join(folder, 'a.md'), parse).read(settledRead)
    expect(file).toMatchObject({ ok: false, error: { kind: 'no folder' } })
    const missing = await new FolderReader(join(folder, 'b'), parse).read(settledRead)
    expect(missing).toMatchObject({ ok: false, error: { kind: 'missing' } })
  })
})
