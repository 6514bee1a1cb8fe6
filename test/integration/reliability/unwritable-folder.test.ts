import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { lockDataFolder } from '#main/store/instance-lock'
import { eventually } from '../../eventually'
import { Watchkeeper } from '../companion/watchkeeper'
import { temporaryFolder } from '../watch/harness'
import { type Endpoint, failing, startHttp } from '../watch/servers'
import { mayMount, SmallDisk } from './small-disk'

describe.skipIf(!mayMount)(
  'a start in a data folder that cannot be written, on a file system of its own',
  () => {
    let folder: ReturnType<typeof temporaryFolder>
    let disk: SmallDisk
    let endpoint: Endpoint
    let watchkeeper: Watchkeeper | null
    beforeEach(async () => {
      folder = temporaryFolder()
      disk = new SmallDisk(join(folder.path, 'data'), 24)
      endpoint = await startHttp(failing)
      watchkeeper = null
      const before = await start()
      await before.ask('preferences.change', { bundleSeconds: 0 })
      await before.ask('log.write', { text: 'Written while all was well.' })
      await before.stop()
    })
    afterEach(async () => {
      vi.useRealTimers()
      await watchkeeper?.stop()
      await endpoint.close()
      disk.unmount()
      folder.delete()
    })

    async function start(): Promise<Watchkeeper> {
      watchkeeper = await Watchkeeper.start(disk.path)
      return watchkeeper
    }

    const unwritable: [string, () => void, () => void, RegExp][] = [
      ['is read-only', () => disk.setReadOnly(true), () => disk.setReadOnly(false), /it may not be written/],
      ['has no room', () => disk.fill(), () => disk.free(), /its disk is full/],
    ]

    test.each(unwritable)(
      'since it %s: it watches, says so, and saves what happened once it can',
      async (_, spoil, mend, reason) => {
        spoil()
        vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
        const running = await start()
        expect(running.logTexts()).toEqual(['Written while all was well.'])
        expect(running.noticeSentences()).toEqual([
          expect.stringMatching(/^Nothing is saved: the database in /),
        ])
        expect(running.noticeSentences()[0]).toMatch(reason)

        const definition = {
          name: 'Checkout',
          kind: 'http',
          url: endpoint.url,
          interval: '1 hour',
          failAfter: 1,
        }
        await running.ask('monitor.add', { definition })
        await running.until(({ alerts }) => Object.values(alerts)[0])
        await eventually(() => expect(running.notifier.titles()).toEqual(['P1 Checkout is down']))
        await running.ask('log.write', { text: 'Written meanwhile.' })
        expect(await running.refusal('preferences.change', { name: 'Ines' })).toMatchObject({
          code: 'failed',
          sentence: expect.stringMatching(/^This was not saved: preferences\.json in /),
        })
        expect(running.state().preferences.name).toBe('')

        mend()
        vi.advanceTimersByTime(30_000)
        await running.until(({ notices }) =>
          notices.find(({ sentence }) => sentence.startsWith('The database can be written again')),
        )
        await running.ask('log.write', { text: 'Written at last.' })
        await running.stop()

        const again = await start()
        expect(again.logTexts()).toEqual(
          expect.arrayContaining(['Written while all was well.', 'Written meanwhile.', 'Written at last.']),
        )
        expect(again.noticeSentences()).toEqual([])
        expect(Object.values(again.state().alerts)).toMatchObject([{ state: 'open' }])
        expect(again.notifier.titles()).toEqual([])
      },
    )

    test('what stands in the write-ahead log after a crash is read as well', async () => {
      const running = await start()
      await running.ask('log.write', { text: 'Only in the log of the database.' })
      const crashed = disk.copyTo(join(folder.path, 'crashed'))
      crashed.setReadOnly(true)
      try {
        const reading = await Watchkeeper.start(crashed.path)
        expect(reading.logTexts()).toContain('Only in the log of the database.')
        await reading.stop()
      } finally {
        crashed.unmount()
      }
    })

    test('nobody has a folder that can only be read', () => {
      disk.setReadOnly(true)
      expect(lockDataFolder(disk.path)).not.toBeNull()
    })
  },
)
