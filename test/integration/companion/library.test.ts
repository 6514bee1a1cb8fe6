import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { withWatchkeeper } from './fixture'
import type { Watchkeeper } from './watchkeeper'

const { start, restart, folder } = withWatchkeeper()

let team: string
beforeEach(async () => {
  team = join(folder(), 'team')
  await mkdir(join(team, 'db'), { recursive: true })
  await writeFile(join(team, 'README.md'), '# Team\n\n### Morning checklist\n\n- [ ] Read the log\n')
  await writeFile(
    join(team, 'db', 'restore.md'),
    '# Restore\n\n### Morning checklist\n\n- [ ] Look at backups\n',
  )
})

async function openedFolder(): Promise<Watchkeeper> {
  const watchkeeper = await start()
  await watchkeeper.ask('runbook.open', { path: team, kind: 'folder' })
  return watchkeeper
}

const files = (watchkeeper: Watchkeeper) => watchkeeper.state().runbook?.files.map(({ path }) => path)

describe('a folder', () => {
  test('is one runbook: what each file says works, and is ticked by itself', async () => {
    const watchkeeper = await openedFolder()
    expect(watchkeeper.state().runbook).toMatchObject({ path: team, kind: 'folder' })
    expect(files(watchkeeper)).toEqual(['README.md', 'db/restore.md'])
    const checklists = watchkeeper.state().runbook?.model.checklists ?? []
    expect(checklists.map(({ key }) => key)).toEqual([
      'README.md#morning-checklist',
      'db/restore.md#morning-checklist',
    ])
    const [, list] = checklists
    await watchkeeper.ask('run.tick', {
      subject: { kind: 'checklist', checklistKey: list?.key ?? '' },
      itemKey: list?.items[0]?.key ?? '',
      ticked: true,
    })
    const runs = await watchkeeper.until(({ runs }) => (Object.keys(runs).length > 0 ? runs : null))
    expect(Object.values(runs).map(({ subject }) => subject)).toEqual([
      { kind: 'checklist', checklistKey: list?.key },
    ])
    const lines = (await watchkeeper.ask('runbook.text', null)).text.split('\n')
    expect(lines[(list?.items[0]?.line ?? 0) - 1]).toBe('- [ ] Look at backups')
  })

  test('is followed: files that come, change and go', async () => {
    const watchkeeper = await openedFolder()
    await writeFile(join(team, 'db', 'failover.md'), '# Failover\n')
    await watchkeeper.until(({ runbook }) => (runbook?.files.length === 3 ? true : null))
    expect(files(watchkeeper)).toEqual(['README.md', 'db/failover.md', 'db/restore.md'])
    await writeFile(join(team, 'db', 'failover.md'), '# Failover of the hall\n')
    await watchkeeper.until(({ runbook }) =>
      runbook?.files.some(({ title }) => title === 'Failover of the hall') ? true : null,
    )
    await rm(join(team, 'db'), { recursive: true })
    await watchkeeper.until(({ runbook }) => (runbook?.files.length === 1 ? true : null))
  })

  test('that is gone keeps its last good text, over a restart too, until it is back', async () => {
    const watchkeeper = await openedFolder()
    const before = watchkeeper.state().runbook
    const { text } = await watchkeeper.ask('runbook.text', null)
    await rm(team, { recursive: true })
    await watchkeeper.until(({ runbook }) => runbook?.trouble)
    expect((await watchkeeper.ask('runbook.text', null)).text).toBe(text)

    const again = await restart(watchkeeper)
    const kept = again.state().runbook
    expect(kept).toMatchObject({ kind: 'folder', files: before?.files, version: before?.version })
    expect(kept?.model).toEqual(before?.model)
    const { sentence } = await again.until(({ runbook }) => runbook?.trouble)
    expect(sentence).toMatch(/^There is no/)
    const [recent] = await again.until(({ recentRunbooks }) => (recentRunbooks[0] ? recentRunbooks : null))
    expect(recent).toMatchObject({ path: team, missing: true })

    await mkdir(team)
    await writeFile(join(team, 'README.md'), '# Team again\n')
    const back = await again.until(({ runbook }) => (runbook?.trouble === null ? runbook : null))
    expect(back.model.document.title).toBe('Team again')
  })

  test('is edited file by file', async () => {
    const watchkeeper = await openedFolder()
    const file = 'db/restore.md'
    const { version, text } = await watchkeeper.ask('runbook.fileText', { file })
    expect(text).toMatch(/^# Restore/)
    await watchkeeper.ask('runbook.save', { file, baseVersion: version, text: '# Restored\n' })
    expect(watchkeeper.state().runbook?.files.map(({ title }) => title)).toEqual(['Team', 'Restored'])
  })

  test('is not a file, and a file is not a folder', async () => {
    const watchkeeper = await start()
    const asFile = await watchkeeper.refusal('runbook.open', { path: team, kind: 'file' })
    expect(asFile.sentence).toMatch(/is a folder\./)
    const asFolder = await watchkeeper.refusal('runbook.open', {
      path: join(team, 'README.md'),
      kind: 'folder',
    })
    expect(asFolder.sentence).toMatch(/is a file, not a folder\./)
  })
})

describe('recent runbooks', () => {
  test('are those that were opened, newest first, and can be forgotten', async () => {
    const watchkeeper = await openedFolder()
    const single = join(team, 'db', 'restore.md')
    await watchkeeper.ask('runbook.open', { path: single, kind: 'file' })
    await watchkeeper.until(({ recentRunbooks }) => (recentRunbooks.length === 2 ? true : null))
    expect(watchkeeper.state().recentRunbooks).toMatchObject([
      { key: single, path: single, title: 'Restore', kind: 'file', missing: false },
      { key: team, path: team, title: 'Team', kind: 'folder', missing: false },
    ])
    expect((await watchkeeper.refusal('runbook.forget', { path: single })).sentence).toMatch(/is open/)
    await watchkeeper.ask('runbook.forget', { path: team })
    const left = await watchkeeper.until(({ recentRunbooks }) =>
      recentRunbooks.length === 1 ? recentRunbooks : null,
    )
    expect(left.map(({ path }) => path)).toEqual([single])
  })

  test('are without the sample', async () => {
    const watchkeeper = await start()
    expect(watchkeeper.state().recentRunbooks).toEqual([])
  })
})

describe('what changed', () => {
  test('is shown until it is marked as read, over a restart too', async () => {
    const watchkeeper = await openedFolder()
    expect(watchkeeper.state().runbook?.changedSections).toEqual([])
    await writeFile(join(team, 'db', 'restore.md'), '# Restore\n\nCall Aiko first.\n')
    const changed = await watchkeeper.until(({ runbook }) =>
      runbook?.changedSections.length === 1 ? runbook.changedSections : null,
    )
    expect(changed).toEqual(['db/restore.md#restore'])

    const again = await restart(watchkeeper)
    expect(again.state().runbook?.changedSections).toEqual(changed)
    const { since, sections } = await again.ask('runbook.changes', null)
    expect(since).toBeTypeOf('number')
    expect(sections.map(({ title, kind }) => [title, kind])).toEqual([
      ['Restore', 'changed'],
      ['Morning checklist', 'removed'],
    ])
    await again.ask('runbook.markRead', null)
    expect((await again.ask('runbook.changes', null)).sections).toEqual([])
    await again.until(({ runbook }) => (runbook?.changedSections.length === 0 ? true : null))
  })
})

test('what is filled in for placeholders is kept for each runbook', async () => {
  const watchkeeper = await openedFolder()
  await watchkeeper.ask('placeholder.remember', { name: 'host', value: 'db-1' })
  await watchkeeper.ask('placeholder.remember', { name: 'host', value: 'db-2' })
  await watchkeeper.until(({ placeholders }) => (placeholders.host === 'db-2' ? true : null))
  await watchkeeper.ask('runbook.openSample', null)
  await watchkeeper.until(({ placeholders }) => (placeholders.host === undefined ? true : null))
  await watchkeeper.ask('runbook.open', { path: team, kind: 'folder' })
  const again = await restart(watchkeeper)
  expect(again.state().placeholders).toEqual({ host: 'db-2' })
})

test('a picture of the runbook is given as data, and one outside is refused with a sentence', async () => {
  await writeFile(join(team, 'db', 'plan.svg'), '<svg/>')
  await writeFile(join(folder(), 'secret.svg'), '<svg/>')
  const watchkeeper = await openedFolder()
  expect(await watchkeeper.ask('runbook.image', { path: 'db/plan.svg' })).toEqual({
    type: 'image/svg+xml',
    base64: Buffer.from('<svg/>').toString('base64'),
  })
  const error = await watchkeeper.refusal('runbook.image', { path: '../secret.svg' })
  expect(error.sentence).toMatch(/is not shown/)
})
