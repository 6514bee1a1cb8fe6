import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '#main/store/database'
import { type Endpoint, failing, startHttp } from '../watch/servers'
import { withWatchkeeper } from './fixture'

/** While it is shut, no file of a runbook can be read to its end, as on a drive that does not answer. */
const drive = vi.hoisted(() => {
  let shut: Promise<void> | null = null
  let open = () => {}
  return {
    answered: async () => shut,
    shut() {
      shut = new Promise((resolve) => {
        open = resolve
      })
    },
    open() {
      shut = null
      open()
    },
  }
})
vi.mock('#main/runbook/read', async (original) => {
  const read = await original<typeof import('#main/runbook/read')>()
  return {
    ...read,
    async readRunbook(path: string) {
      await drive.answered()
      return read.readRunbook(path)
    },
  }
})

const { start, folder, dataFolder } = withWatchkeeper()
let endpoint: Endpoint
let team: string
beforeEach(async () => {
  endpoint = await startHttp(failing)
  team = join(folder(), 'team')
  await mkdir(team)
  const monitors = `- name: Ferry API\n  kind: http\n  url: ${endpoint.url}\n  interval: 1 hour\n`
  await writeFile(join(team, 'README.md'), `# Ferry\n\n\`\`\`yaml monitors\n${monitors}\`\`\`\n`)
  await writeFile(join(team, 'restore.md'), '# Restore\n\n- [ ] Call Aiko\n')
})
afterEach(async () => {
  drive.open()
  await endpoint.close()
})

describe('a folder that is slow to be read', () => {
  test('is there as it was kept, and watched, before it is read; no alert is closed meanwhile', async () => {
    const before = await start()
    await before.ask('runbook.open', { path: team, kind: 'folder' })
    const { id } = before.monitorNamed('Ferry API')
    await before.check(id)
    await before.check(id)
    const alert = await before.until(({ alerts }) => Object.values(alerts)[0])
    const { runbook } = before.state()
    await before.stop()

    drive.shut()
    const again = await start()
    expect(again.state().runbook?.model).toEqual(runbook?.model)
    expect(again.monitorNamed('Ferry API').id).toBe(id)
    const checked = await again.check(id)
    expect(checked.last?.outcome).toBe('failed')
    await again.until(({ runbookBeingRead }) => runbookBeingRead)
    expect(again.state().alerts[alert.id]).toMatchObject({ state: 'open', openedAt: alert.openedAt })

    await writeFile(join(team, 'restore.md'), '# Restore\n\n- [ ] Call Aiko first\n')
    drive.open()
    await again.until((state) => (state.runbook?.version === runbook?.version ? null : true))
    await again.until(({ runbookBeingRead }) => (runbookBeingRead === null ? true : null))
    expect(again.monitorNamed('Ferry API').id).toBe(id)
    expect(again.state().alerts[alert.id]).toMatchObject({ state: 'open', openedAt: alert.openedAt })
  })

  describe('and of which nothing is kept', () => {
    let monitorId: string
    beforeEach(async () => {
      const before = await start()
      await before.ask('runbook.open', { path: team, kind: 'folder' })
      monitorId = before.monitorNamed('Ferry API').id
      await before.check(monitorId)
      await before.stop()
      forgetWhatWasKept(join(dataFolder(), 'watchkeeper.db'))
      drive.shut()
    })

    test('does not hold up the start: monitors are checked meanwhile, and it is there when it is read', async () => {
      const watchkeeper = await start()
      expect(watchkeeper.state().runbook).toBeNull()
      await watchkeeper.until(({ runbookBeingRead }) => runbookBeingRead)
      expect((await watchkeeper.check(monitorId)).last?.outcome).toBe('failed')
      drive.open()
      const runbook = await watchkeeper.until((state) => state.runbook)
      expect(runbook).toMatchObject({ path: team, kind: 'folder', trouble: null, changedSections: [] })
      expect(watchkeeper.monitorNamed('Ferry API').id).toBe(monitorId)
      expect(watchkeeper.state().preferences.runbookPath).toBe(team)
    })

    test('can be given up: the sample is open instead, and that is told', async () => {
      const watchkeeper = await start()
      await watchkeeper.until((state) => state.runbookBeingRead)
      await watchkeeper.ask('runbook.cancelReading', null)
      drive.open()
      expect((await watchkeeper.until((state) => state.runbook)).path).toBeNull()
      const sentence = `Reading ${team} was stopped. The sample runbook is open instead.`
      expect(await watchkeeper.until(({ notices }) => notices[0])).toMatchObject({ sentence })
    })

    test('is not waited for when Watchkeeper ends', async () => {
      const watchkeeper = await start()
      await watchkeeper.stop()
      expect(watchkeeper.state().runbook).toBeNull()
    })
  })

  test('tells how far it is and can be given up; what was open stays', async () => {
    const watchkeeper = await start()
    const open = watchkeeper.state().runbook
    drive.shut()
    const opening = watchkeeper.ask('runbook.open', { path: team, kind: 'folder' })
    const beingRead = await watchkeeper.until((state) => state.runbookBeingRead)
    expect(beingRead).toEqual({ path: team, kind: 'folder', filesRead: 0, files: 2 })
    await watchkeeper.ask('runbook.cancelReading', null)
    expect(await opening).toEqual({ outcome: 'cancelled' })
    await watchkeeper.until(({ runbookBeingRead }) => (runbookBeingRead === null ? true : null))
    expect(watchkeeper.state().runbook).toEqual(open)
    expect(watchkeeper.state().preferences.runbookPath).toBeNull()
  })

  test('is not waited for when Watchkeeper ends', async () => {
    const watchkeeper = await start()
    drive.shut()
    const opening = watchkeeper.ask('runbook.open', { path: team, kind: 'folder' })
    await watchkeeper.until((state) => state.runbookBeingRead)
    await watchkeeper.stop()
    expect(await opening).toEqual({ outcome: 'cancelled' })
  })
})

function forgetWhatWasKept(file: string): void {
  const database = openDatabase(file)
  database.exec('DELETE FROM runbook_model; DELETE FROM runbook_copy')
  database.close()
}
