import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { prepareReplacement } from '#main/runbook/replace-file'
import { temporaryFolder } from '../watch/harness'

let outer: ReturnType<typeof temporaryFolder>
let path = ''
beforeEach(() => {
  outer = temporaryFolder()
  path = join(outer.path, 'runbook.md')
  writeFileSync(path, 'old')
})
afterEach(() => outer.delete())

async function replace(text: string): Promise<void> {
  await (await prepareReplacement(path, Buffer.from(text))).commit()
}

describe('a file that is replaced', () => {
  it('has the new contents, its mode, and nothing beside it', async () => {
    chmodSync(path, 0o640)
    await replace('new')
    expect(readFileSync(path, 'utf8')).toBe('new')
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(readdirSync(outer.path)).toEqual(['runbook.md'])
  })

  it('stays as it is until the replacement is put in its place, or for good when it is discarded', async () => {
    const replacement = await prepareReplacement(path, Buffer.from('new'))
    expect(readFileSync(path, 'utf8')).toBe('old')
    await replacement.discard()
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(outer.path)).toEqual(['runbook.md'])
  })

  it('is what a link leads to, and the link stays', async () => {
    mkdirSync(join(outer.path, 'team'))
    const target = join(outer.path, 'team', 'real.md')
    writeFileSync(target, 'old')
    const link = join(outer.path, 'link.md')
    symlinkSync('team/real.md', link)
    await (await prepareReplacement(link, Buffer.from('new'))).commit()
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(target, 'utf8')).toBe('new')
    expect(readdirSync(join(outer.path, 'team'))).toEqual(['real.md'])
  })

  it('never lets a link that waits beside it lead the new contents elsewhere', async () => {
    const victim = join(outer.path, 'victim')
    writeFileSync(victim, 'untouched')
    symlinkSync('victim', join(outer.path, '.runbook.md.watchkeeper'))
    await replace('new')
    expect(readFileSync(victim, 'utf8')).toBe('untouched')
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  it('is not made where there was none', async () => {
    await expect(prepareReplacement(join(outer.path, 'none.md'), Buffer.from('new'))).rejects.toThrow(
      'ENOENT',
    )
    expect(readdirSync(outer.path)).toEqual(['runbook.md'])
  })

  it('is old or new and always whole when the program is killed at any moment', async () => {
    const length = 300_000
    const program = fileURLToPath(new URL('save-without-end.mjs', import.meta.url))
    for (let round = 0; round < 8; round += 1) {
      const child = spawn(process.execPath, ['--no-warnings', program, path, String(length)])
      await once(child.stdout, 'data')
      await pause(Math.random() * 40)
      child.kill('SIGKILL')
      await once(child, 'close')
      const text = readFileSync(path, 'utf8')
      expect(text.length).toBe(length)
      expect(new Set(text).size).toBe(1)
    }
    await replace('and it can be saved after that')
    expect(readdirSync(outer.path)).toEqual(['runbook.md'])
  })
})
