import { existsSync } from 'node:fs'
import { mkdir, rename, rm, truncate, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { assert, beforeEach, describe, expect, test } from 'vitest'
import { changedText } from '#shared/runbook/text-change'
import { withWatchkeeper } from './fixture'

const { start, restart, folder } = withWatchkeeper()
const reference = resolve('../shared/runbooks/operations-runbook.md')

let path: string
beforeEach(() => {
  path = join(folder(), 'runbook.md')
})

const ledger = '# Ledger\n\n### Morning checklist\n\n- [ ] Look at the queue\n'

test.skipIf(!existsSync(reference))(
  'a whole runbook of a team opens, and every part of it works',
  async () => {
    const watchkeeper = await start()
    expect(await watchkeeper.ask('runbook.open', { path: reference, kind: 'file' })).toEqual({
      outcome: 'opened',
    })
    const { runbook, preferences, monitors } = watchkeeper.state()
    expect(runbook).toMatchObject({ path: reference, trouble: null })
    expect(preferences.runbookPath).toBe(reference)
    expect(runbook?.model.checklists.length).toBeGreaterThan(5)
    expect(runbook?.model.severities.map(({ severity }) => severity)).toEqual(['P1', 'P2', 'P3', 'P4'])
    expect(runbook?.model.contacts.chain.length).toBeGreaterThan(2)
    expect(runbook?.model.kpis.length).toBeGreaterThan(3)
    expect(Object.values(monitors).filter(({ source }) => source === 'runbook')).toHaveLength(
      runbook?.model.monitors.length ?? -1,
    )
  },
)

describe('a file that is no runbook', () => {
  test.each([
    ['is missing', async () => {}, /There is no file at .* open it at its new place\./],
    ['is empty', () => writeFile(path, ''), /is empty\. Choose a Markdown file/],
    ['is binary', () => writeFile(path, Buffer.from([0x89, 0x50, 0, 1, 2])), /is not a text file\. Choose/],
    ['is not UTF-8', () => writeFile(path, Buffer.from([0x23, 0x20, 0xe4, 0x0a])), /Save it as UTF-8/],
    ['is a folder', () => mkdir(path), /is a folder\. Choose the Markdown file/],
    ['has 20 MB', () => truncateTo(20 * 1024 * 1024), /is 20 MB; .* up to 8 MB\. Split it/],
  ])('is refused with a sentence when it %s, and what was open stays', async (_what, make, sentence) => {
    await make()
    const watchkeeper = await start()
    const open = watchkeeper.state().runbook
    const error = await watchkeeper.refusal('runbook.open', { path, kind: 'file' })
    expect(error).toMatchObject({ code: 'refused', sentence: expect.stringMatching(sentence) })
    expect(error.sentence).toContain(path)
    expect(watchkeeper.state().runbook).toEqual(open)
    expect(watchkeeper.state().preferences.runbookPath).toBeNull()
  })

  async function truncateTo(bytes: number): Promise<void> {
    await writeFile(path, '# Runbook\n')
    await truncate(path, bytes)
  }
})

test('what is saved in an editor is shown', async () => {
  await writeFile(path, ledger)
  const watchkeeper = await start()
  await watchkeeper.ask('runbook.open', { path, kind: 'file' })
  const { firstOpenedAt } = await watchkeeper.until(({ runbook }) => runbook)
  const before = await watchkeeper.ask('runbook.text', null)
  await writeFile(`${path}.new`, ledger.replace('# Ledger', '# Ledger, second edition'))
  await rename(`${path}.new`, path)
  const changed = await watchkeeper.until(({ runbook }) =>
    runbook?.model.document.title === 'Ledger, second edition' ? runbook : null,
  )
  expect(changed).toMatchObject({ path, firstOpenedAt, trouble: null })
  const text = await watchkeeper.ask('runbook.text', null)
  expect(text.version).toBe(changed.version)
  assert(changed.cameFrom !== null)
  expect(changed.cameFrom.version).toBe(before.version)
  expect(changed.cameFrom.change.text.length).toBeLessThan(30)
  expect(changedText(before.text, changed.cameFrom.change)).toBe(text.text)
})

test('a text that is another altogether, or that of another runbook, is to be asked for', async () => {
  await writeFile(path, ledger)
  const watchkeeper = await start()
  await watchkeeper.ask('runbook.open', { path, kind: 'file' })
  expect(watchkeeper.state().runbook?.cameFrom).toBeNull()
  await writeFile(path, `# Long\n\n${'Another sentence.\n'.repeat(5_000)}`)
  const changed = await watchkeeper.until(({ runbook }) =>
    runbook?.model.document.title === 'Long' ? runbook : null,
  )
  expect(changed.cameFrom).toBeNull()
})

test('the last good version stays when the file goes, also over a restart, until it comes back', async () => {
  await writeFile(path, ledger)
  const watchkeeper = await start()
  await watchkeeper.ask('runbook.open', { path, kind: 'file' })
  await rm(path)
  const { trouble } = await watchkeeper.until(({ runbook }) => (runbook?.trouble ? runbook : null))
  expect(trouble?.sentence).toMatch(/^There is no file at /)
  expect((await watchkeeper.ask('runbook.text', null)).text).toBe(ledger)

  const again = await restart(watchkeeper)
  expect(again.state().runbook).toMatchObject({ path, model: { document: { title: 'Ledger' } } })
  const stillGone = await again.until(({ runbook }) => runbook?.trouble)
  expect(stillGone.sentence).toBe(trouble?.sentence)
  expect((await again.ask('runbook.text', null)).text).toBe(ledger)
  expect(again.state().preferences.runbookPath).toBe(path)

  await writeFile(path, ledger)
  const back = await again.until(({ runbook }) => (runbook?.trouble === null ? runbook : null))
  expect(back.model.document.title).toBe('Ledger')
})

test('what cannot be read any more is told, and mended when it can', async () => {
  await writeFile(path, ledger)
  const watchkeeper = await start()
  await watchkeeper.ask('runbook.open', { path, kind: 'file' })
  await writeFile(path, '')
  const { model, trouble } = await watchkeeper.until(({ runbook }) => (runbook?.trouble ? runbook : null))
  expect(model.document.title).toBe('Ledger')
  expect(trouble?.sentence).toMatch(/is empty/)
  await writeFile(path, '# Mended\n')
  await watchkeeper.until(({ runbook }) => (runbook?.model.document.title === 'Mended' ? true : null))
  expect(watchkeeper.state().runbook?.trouble).toBeNull()
})

test('a file that is gone and was never read gives way to the sample, with a notice', async () => {
  await mkdir(join(folder(), 'data'))
  await writeFile(join(folder(), 'data', 'preferences.json'), JSON.stringify({ runbookPath: path }))
  const watchkeeper = await start()
  expect(watchkeeper.state().runbook).toMatchObject({ path: null, trouble: null })
  expect(watchkeeper.noticeSentences()).toEqual([
    `There is no file at ${path}. If it was moved, open it at its new place. The sample runbook is open instead.`,
  ])
})

test('the sample can be opened again, and stays over a restart', async () => {
  await writeFile(path, ledger)
  const watchkeeper = await start()
  await watchkeeper.ask('runbook.open', { path, kind: 'file' })
  const again = await restart(watchkeeper)
  expect(again.state().runbook).toMatchObject({ path, trouble: null })
  await again.ask('runbook.openSample', null)
  expect(again.state().runbook?.path).toBeNull()
  const last = await restart(again)
  expect(last.state().runbook?.path).toBeNull()
})

test('of two that are opened at once the last one stays', async () => {
  const other = join(folder(), 'other.md')
  await writeFile(path, ledger)
  await writeFile(other, '# Portal\n')
  const watchkeeper = await start()
  await Promise.all([
    watchkeeper.ask('runbook.open', { path, kind: 'file' }),
    watchkeeper.ask('runbook.openSample', null),
    watchkeeper.ask('runbook.open', { path: other, kind: 'file' }),
  ])
  await watchkeeper.until(({ runbook }) => (runbook?.path === other ? true : null))
  const again = await restart(watchkeeper)
  expect(again.state().runbook).toMatchObject({ path: other, model: { document: { title: 'Portal' } } })
})
