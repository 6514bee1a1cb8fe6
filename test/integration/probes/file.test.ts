import { createHash } from 'node:crypto'
import { mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { probeFile } from '#main/probes/file'
import type { FileTarget } from '#shared/watch/kinds/file/target'
import { temporaryFolder } from '../watch/harness'

const hour = 3_600_000
const now = Date.UTC(2026, 0, 10)
const { signal } = new AbortController()

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

function write(name: string, content: string, age = 0): string {
  const path = join(folder.path, name)
  writeFileSync(path, content)
  utimesSync(path, (now - age) / 1000, (now - age) / 1000)
  return path
}

function target(fields: Partial<FileTarget>): FileTarget {
  return {
    kind: 'file',
    path: folder.path,
    newest: null,
    measure: 'age',
    checksum: { kind: 'none' },
    ...fields,
  }
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

describe('a file', () => {
  it('gives its age, or its size', async () => {
    const path = write('backup.dump', 'all the data', 26 * hour)
    expect(await probeFile(target({ path }), signal, now)).toEqual({
      outcome: 'answered',
      value: 26 * hour,
      unit: 'milliseconds',
      text: 'changed 1 d 2 h ago, 12 B',
    })
    expect(await probeFile(target({ path, measure: 'size' }), signal, now)).toMatchObject({
      value: 12,
      unit: 'bytes',
    })
  })

  it('has no age below 0 when its time is ahead', async () => {
    const path = write('backup.dump', 'x', -hour)
    expect(await probeFile(target({ path }), signal, now)).toMatchObject({ value: 0 })
  })

  it('is missed', async () => {
    const path = join(folder.path, 'absent')
    expect(await probeFile(target({ path }), signal, now)).toEqual({
      outcome: 'failed',
      reached: false,
      text: `there is no ${path}`,
    })
    expect(await probeFile(target({}), signal, now)).toMatchObject({ text: `${folder.path} is not a file` })
  })
})

describe('the newest of a folder', () => {
  it('is the one that was changed last, of those with such a name', async () => {
    write('shop-1.dump', 'old', 50 * hour)
    write('shop-2.dump', 'newer', 5 * hour)
    write('shop-3.dump.part', 'newest, and no dump', hour)
    mkdirSync(join(folder.path, 'shop-4.dump'))
    symlinkSync(join(folder.path, 'absent'), join(folder.path, 'shop-5.dump'))
    expect(await probeFile(target({ newest: 'shop-*.dump' }), signal, now)).toMatchObject({
      value: 5 * hour,
      text: 'shop-2.dump, changed 5 h ago, 5 B',
    })
  })

  it('is missed when there is none, or no folder', async () => {
    expect(await probeFile(target({ newest: '*.dump' }), signal, now)).toMatchObject({
      outcome: 'failed',
      text: `there is no *.dump in ${folder.path}`,
    })
    const path = write('file', '')
    expect(await probeFile(target({ path, newest: '*' }), signal, now)).toMatchObject({
      text: `${path} is not a folder`,
    })
  })
})

describe('a checksum', () => {
  it('must be that of the content', async () => {
    const path = write('backup.dump', 'whole')
    const good = target({ path, checksum: { kind: 'given', sha256: sha256('whole') } })
    expect(await probeFile(good, signal, now)).toMatchObject({ outcome: 'answered' })
    truncateSync(path, 3)
    expect(await probeFile(good, signal, now)).toMatchObject({
      outcome: 'failed',
      text: 'the checksum of backup.dump is not the one expected: it is incomplete or was changed',
    })
  })

  it('may be in the file beside, as sha256sum writes it', async () => {
    const path = write('backup.dump', 'whole')
    const beside = target({ path, checksum: { kind: 'beside' } })
    expect(await probeFile(beside, signal, now)).toMatchObject({
      text: 'there is no checksum in backup.dump.sha256',
    })
    write('backup.dump.sha256', `${sha256('whole').toUpperCase()}  backup.dump\n`)
    expect(await probeFile(beside, signal, now)).toMatchObject({ outcome: 'answered' })
    write('backup.dump.sha256', `${'0'.repeat(64)}  backup.dump\n`)
    expect(await probeFile(beside, signal, now)).toMatchObject({ outcome: 'failed' })
  })

  it('is given up in the middle of a file that is too large to be read in time', async () => {
    const path = write('huge.dump', '')
    truncateSync(path, 64 * 1024 ** 3)
    const abort = new AbortController()
    const result = probeFile(
      target({ path, checksum: { kind: 'given', sha256: sha256('') } }),
      abort.signal,
      now,
    )
    setTimeout(() => abort.abort(), 50)
    expect(await result).toEqual({ outcome: 'stalled', reached: false, text: `${path} could not be read` })
  })
})
