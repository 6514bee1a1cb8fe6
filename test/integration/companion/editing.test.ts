import { chmod, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'

const { start, restart, folder } = withWatchkeeper()
const ledger = '# Ledger\n\nCall Ines.\n'

let path: string
beforeEach(async () => {
  path = join(folder(), 'runbook.md')
  await writeFile(path, ledger)
})

async function opened() {
  const watchkeeper = await start()
  await watchkeeper.ask('runbook.open', { path, kind: 'file' })
  return watchkeeper
}

describe('a file of the runbook', () => {
  test('is edited and saved; the runbook shows it at once', async () => {
    const watchkeeper = await opened()
    const { text, version, draft } = await watchkeeper.ask('runbook.fileText', { file: 'runbook.md' })
    expect({ text, draft }).toEqual({ text: ledger, draft: null })
    const saved = await watchkeeper.ask('runbook.save', {
      file: 'runbook.md',
      baseVersion: version,
      text: '# Ledger two\n',
    })
    expect(saved).toEqual({ outcome: 'saved', version: watchkeeper.state().runbook?.version })
    expect(watchkeeper.state().runbook?.model.document.title).toBe('Ledger two')
    expect(await readFile(path, 'utf8')).toBe('# Ledger two\n')
  })

  test('keeps its mode, its line endings and its byte order mark', async () => {
    await writeFile(path, '\uFEFF# Färja\r\n\r\nOne.\r\n')
    await chmod(path, 0o640)
    const watchkeeper = await opened()
    const { text, version } = await watchkeeper.ask('runbook.fileText', { file: 'runbook.md' })
    expect(text).toBe('# Färja\n\nOne.\n')
    const edited = `${text}Two.\n`
    await watchkeeper.ask('runbook.save', { file: 'runbook.md', baseVersion: version, text: edited })
    expect(await readFile(path, 'utf8')).toBe('\uFEFF# Färja\r\n\r\nOne.\r\nTwo.\r\n')
    expect((await stat(path)).mode & 0o777).toBe(0o640)
  })

  test('that changed on disk is never written over, until its newer version is what was edited', async () => {
    const watchkeeper = await opened()
    const { version } = await watchkeeper.ask('runbook.fileText', { file: 'runbook.md' })
    await writeFile(path, '# Theirs\n')
    const mine = { file: 'runbook.md', baseVersion: version, text: '# Mine\n' }
    const reply = await watchkeeper.ask('runbook.save', mine)
    if (reply.outcome !== 'conflict') throw new Error('it was saved')
    expect(reply.text).toBe('# Theirs\n')
    expect(await readFile(path, 'utf8')).toBe('# Theirs\n')
    const onPurpose = await watchkeeper.ask('runbook.save', { ...mine, baseVersion: reply.version })
    expect(onPurpose.outcome).toBe('saved')
    expect(await readFile(path, 'utf8')).toBe('# Mine\n')
  })

  test('is saved by one of two who edited the same version, and the other is told', async () => {
    const watchkeeper = await opened()
    const { version } = await watchkeeper.ask('runbook.fileText', { file: 'runbook.md' })
    const replies = await Promise.all(
      ['# One\n', '# Two\n'].map((text) =>
        watchkeeper.ask('runbook.save', { file: 'runbook.md', baseVersion: version, text }),
      ),
    )
    expect(replies.map(({ outcome }) => outcome)).toEqual(['saved', 'conflict'])
    expect(await readFile(path, 'utf8')).toBe('# One\n')
  })

  test('that is a link is written where the link leads', async () => {
    await mkdir(join(folder(), 'team'))
    const target = join(folder(), 'team', 'real.md')
    await writeFile(target, ledger)
    path = join(folder(), 'link.md')
    await symlink(target, path)
    const watchkeeper = await opened()
    const { version } = await watchkeeper.ask('runbook.fileText', { file: 'link.md' })
    await watchkeeper.ask('runbook.save', { file: 'link.md', baseVersion: version, text: '# New\n' })
    expect(await readFile(target, 'utf8')).toBe('# New\n')
  })

  test.each(['../secret.md', '/etc/passwd', 'other.md', '%2e%2e/secret.md', 'a\0.md'])(
    'is none that the runbook has not: %j',
    async (file) => {
      await writeFile(join(folder(), 'other.md'), '# Other\n')
      const watchkeeper = await opened()
      const error = await watchkeeper.refusal('runbook.save', { file, baseVersion: 'x', text: '# Mine\n' })
      expect(error.code).toBe('not found')
    },
  )
})

test('what was typed and not saved comes back after a crash, until it is saved or let go', async () => {
  const watchkeeper = await opened()
  const { version } = await watchkeeper.ask('runbook.fileText', { file: 'runbook.md' })
  const typed = { file: 'runbook.md', baseVersion: version, text: '# Half a sen' }
  await watchkeeper.ask('runbook.saveDraft', typed)
  const again = await restart(watchkeeper)
  const { draft } = await again.ask('runbook.fileText', { file: 'runbook.md' })
  expect(draft).toMatchObject({ text: '# Half a sen', baseVersion: version })
  expect(await readFile(path, 'utf8')).toBe(ledger)
  await again.ask('runbook.save', { ...typed, text: '# Half a sentence.\n' })
  expect((await again.ask('runbook.fileText', { file: 'runbook.md' })).draft).toBeNull()
  await again.ask('runbook.saveDraft', typed)
  await again.ask('runbook.saveDraft', { ...typed, text: null })
  expect((await again.ask('runbook.fileText', { file: 'runbook.md' })).draft).toBeNull()
})

test('the sample cannot be edited, and says what to do', async () => {
  const watchkeeper = await start()
  const file = watchkeeper.state().runbook?.files[0]?.path ?? ''
  for (const text of ['# Mine\n']) {
    const error = await watchkeeper.refusal('runbook.save', { file, baseVersion: 'x', text })
    expect(error).toMatchObject({ code: 'refused', sentence: expect.stringContaining('from the template') })
  }
})

describe('a runbook from the template', () => {
  test('is a new file with all parts in it, and is open', async () => {
    const watchkeeper = await start()
    const created = join(folder(), 'new.md')
    expect(await watchkeeper.ask('runbook.create', { path: created })).toEqual({ outcome: 'opened' })
    const { runbook, preferences } = watchkeeper.state()
    expect([runbook?.path, preferences.runbookPath]).toEqual([created, created])
    expect(runbook?.model.gaps.some(({ kind }) => kind === 'placeholder')).toBe(true)
    expect(await readFile(created, 'utf8')).toMatch(/^# \[Service name\] operations runbook\n/)
  })

  test('is never written over a file, nor where no folder is', async () => {
    const watchkeeper = await start()
    const taken = await watchkeeper.refusal('runbook.create', { path })
    expect(taken.sentence).toBe(`There is something at ${path} already. Give the new runbook another name.`)
    expect(await readFile(path, 'utf8')).toBe(ledger)
    const nowhere = await watchkeeper.refusal('runbook.create', { path: join(folder(), 'none', 'new.md') })
    expect(nowhere.sentence).toContain('its folder is not there')
  })

  test('needs a path in a browser', async () => {
    const watchkeeper = await start()
    expect(await watchkeeper.refusal('runbook.create', { path: null })).toMatchObject({
      code: 'invalid',
      fields: [{ field: 'path' }],
    })
  })
})
