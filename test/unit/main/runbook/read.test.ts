import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRunbook, runbookVersion } from '#main/runbook/read'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runbook-read-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function written(bytes: string | Uint8Array): Promise<string> {
  const path = join(folder, 'runbook.md')
  await writeFile(path, bytes)
  return path
}

async function troubleOf(path: string) {
  const read = await readRunbook(path)
  if (read.ok) throw new Error('it was read')
  return read.error
}

describe('readRunbook', () => {
  it('reads a text and gives it a fingerprint', async () => {
    const read = await readRunbook(await written('# Ops\n'))
    const version = runbookVersion('# Ops\n')
    expect(read).toMatchObject({ ok: true, value: { text: '# Ops\n', version } })
    expect(runbookVersion('# Ops\n')).not.toBe(runbookVersion('# Ops'))
  })

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF# Färja', 'utf8')],
    ['UTF-16, little end first', Buffer.from('\uFEFF# Färja', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\uFEFF# Färja', 'utf16le').swap16()],
  ])('reads %s', async (_encoding, bytes) => {
    const read = await readRunbook(await written(bytes))
    expect(read.ok && read.value.text).toBe('# Färja')
  })

  it('says that there is no such file', async () => {
    const path = join(folder, 'gone.md')
    const trouble = await troubleOf(path)
    expect(trouble.kind).toBe('missing')
    expect(trouble.sentence).toBe(`There is no file at ${path}. If it was moved, open it at its new place.`)
    expect(trouble.cause).toBeInstanceOf(Error)
  })

  it('says that it is a folder', async () => {
    const path = join(folder, 'runbooks')
    await mkdir(path)
    expect(await troubleOf(path)).toMatchObject({
      kind: 'folder',
      sentence: expect.stringContaining('is a folder'),
    })
  })

  it('says that it is empty, also when only spaces are in it', async () => {
    expect((await troubleOf(await written(''))).kind).toBe('empty')
    expect((await troubleOf(await written(' \n\n'))).sentence).toContain('is empty')
  })

  it('says that it is not a text', async () => {
    const trouble = await troubleOf(await written(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])))
    expect(trouble).toMatchObject({ kind: 'binary', sentence: expect.stringContaining('not a text file') })
  })

  it('says that it is not UTF-8', async () => {
    const trouble = await troubleOf(await written(Buffer.from('# Färja', 'latin1')))
    expect(trouble).toMatchObject({ kind: 'encoding', sentence: expect.stringContaining('Save it as UTF-8') })
  })

  it('says how large it is and what is allowed, without reading it', async () => {
    const path = await written('#')
    await truncate(path, 20 * 1024 * 1024)
    const trouble = await troubleOf(path)
    expect(trouble.kind).toBe('too large')
    expect(trouble.sentence).toContain('is 20 MB; Watchkeeper opens runbooks up to 8 MB. Split it')
  })

  it('says that something is no file at all', async () => {
    expect((await troubleOf('/dev/null')).kind).toBe('unreadable')
  })
})
