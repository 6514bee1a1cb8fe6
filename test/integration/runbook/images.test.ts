import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { readPicture } from '#main/runbook/images'
import { temporaryFolder } from '../watch/harness'

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47])
let outer: ReturnType<typeof temporaryFolder>
let folder = ''
beforeEach(() => {
  outer = temporaryFolder()
  folder = join(outer.path, 'runbook')
  mkdirSync(join(folder, 'pictures'), { recursive: true })
  writeFileSync(join(outer.path, 'secret.png'), 'secret')
  writeFileSync(join(folder, 'pictures', 'a b.png'), png)
  writeFileSync(join(folder, 'plan.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'notes.md'), '# Notes\n')
})
afterEach(() => outer.delete())

describe('a picture of a runbook', () => {
  test.each([
    'pictures/a b.png',
    'pictures/a%20b.png',
    './pictures/../pictures/a b.png',
    'pictures/a%20b.png?raw=1',
  ])('is read by its path %s', async (path) => {
    const value = { type: 'image/png', base64: png.toString('base64') }
    expect(await readPicture(folder, path)).toEqual({ ok: true, value })
  })

  it('may be an SVG', async () => {
    expect(await readPicture(folder, 'plan.svg')).toMatchObject({
      ok: true,
      value: { type: 'image/svg+xml' },
    })
  })

  test.each([
    '../secret.png',
    '%2e%2e/secret.png',
    '..%2fsecret.png',
    '%252e%252e/secret.png',
    'pictures/../../secret.png',
    'pictures%2f..%2f..%2fsecret.png',
    '..\\secret.png',
    '/etc/passwd',
    '//server/share/a.png',
    'file:///etc/passwd',
    'https://example.com/a.png',
    'data:image/png;base64,AAAA',
    'plan.svg\0.png',
    'plan.svg%00.png',
    'pictures',
    'missing.png',
    '.',
    '%E0%A4%A',
  ])('is not %j', async (path) => {
    expect(await readPicture(folder, path)).toEqual({
      ok: false,
      error: expect.stringContaining('is not shown'),
    })
  })

  it('is not what an absolute path names, even in the folder', async () => {
    expect((await readPicture(folder, join(outer.path, 'secret.png'))).ok).toBe(false)
  })

  it('is not what a link leads out to, by the file or by its folder', async () => {
    symlinkSync('../secret.png', join(folder, 'link.png'))
    symlinkSync('..', join(folder, 'up'))
    symlinkSync('pictures/a b.png', join(folder, 'inside.png'))
    expect((await readPicture(folder, 'link.png')).ok).toBe(false)
    expect((await readPicture(folder, 'up/secret.png')).ok).toBe(false)
    expect((await readPicture(folder, 'inside.png')).ok).toBe(true)
  })

  it('is not another kind of file, a folder, or one above 5 MB', async () => {
    mkdirSync(join(folder, 'folder.png'))
    writeFileSync(join(folder, 'large.png'), png)
    truncateSync(join(folder, 'large.png'), 5 * 1024 * 1024 + 1)
    const sentences = await Promise.all(
      ['notes.md', 'folder.png', 'large.png'].map((path) => readPicture(folder, path)),
    )
    expect(sentences).toEqual([
      { ok: false, error: 'notes.md is not shown: it is not a PNG, JPEG, GIF, WebP, AVIF or SVG picture.' },
      { ok: false, error: 'folder.png is not shown: it is not a file.' },
      { ok: false, error: 'large.png is not shown: it is larger than 5 MB.' },
    ])
  })
})
