import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RecordingNotifier, Watchkeeper } from '../companion/watchkeeper'
import { temporaryFolder } from '../watch/harness'
import { type Endpoint, failing, healthy, startHttp } from '../watch/servers'
import { mayMount, SmallDisk } from './small-disk'

describe.skipIf(!mayMount)('a disk that is full, on a file system of its own', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let disk: SmallDisk
  let endpoint: Endpoint
  let watchkeeper: Watchkeeper | null
  beforeEach(async () => {
    folder = temporaryFolder()
    disk = new SmallDisk(join(folder.path, 'data'), 24)
    endpoint = await startHttp(healthy)
    watchkeeper = null
  })
  afterEach(async () => {
    await watchkeeper?.stop()
    await endpoint.close()
    disk.unmount()
    folder.delete()
  })

  async function start(notifier = new RecordingNotifier()): Promise<Watchkeeper> {
    watchkeeper = await Watchkeeper.start(disk.path, { notifier })
    return watchkeeper
  }

  async function watch(running: Watchkeeper): Promise<string> {
    const definition = { name: 'Checkout', kind: 'http', url: endpoint.url, interval: '1 hour', failAfter: 1 }
    const { id } = await running.ask('monitor.add', { definition })
    await running.until(({ monitors }) => (monitors[id]?.status === 'ok' ? true : null))
    return id
  }

  /** Writes until nothing can be written any more; returns what was answered as written, and the refusal. */
  async function writeUntilRefused(running: Watchkeeper): Promise<{ written: string[]; sentence: string }> {
    const written: string[] = []
    for (;;) {
      const text = `Entry ${written.length} ${'of many words '.repeat(500)}`.trim()
      const answer = await running.tryTo('log.write', { text })
      if (!answer.ok) return { written, sentence: answer.error.sentence }
      written.push(text)
    }
  }

  const storeNotice = (running: Watchkeeper) => running.state().notices.find(({ id }) => id === 'store')

  test('is told, stops neither watching nor notifying, and is over by itself once there is room', async () => {
    const running = await start()
    await running.ask('preferences.change', { bundleSeconds: 0 })
    const id = await watch(running)
    disk.fill()
    const { written, sentence } = await writeUntilRefused(running)
    expect(sentence).toBe(
      'This was not saved: the database cannot be written, since its disk is full. Free some room on it; Watchkeeper then goes on by itself.',
    )
    await running.until(({ notices }) => notices.find((notice) => notice.id === 'store'))
    expect(storeNotice(running)?.sentence).toMatch(
      /^Nothing is saved since \d\d:\d\d: the database in \S+ cannot be written, since its disk is full\. Watching and notifying go on\./,
    )

    endpoint.behaviour = failing
    await running.check(id)
    expect(running.state().monitors[id]?.status).toBe('critical')
    expect(running.notifier.titles()).toEqual(['P1 Checkout is down'])
    expect(running.state().alerts).toEqual({})
    await running.check(id)
    expect(running.notifier.titles()).toEqual(['P1 Checkout is down'])

    disk.free()
    await running.until(({ notices }) => notices.find(({ level }) => level === 'information'))
    expect(running.noticeSentences()).toEqual([
      expect.stringMatching(/^The database can be written again\. What Watchkeeper saw between /),
    ])
    await running.check(id)
    await running.until(({ alerts }) => Object.values(alerts).find(({ monitorId }) => monitorId === id))
    await running.ask('log.write', { text: 'There is room again.' })
    await running.stop()
    // Once while it could not be kept, and once as an alert that can be acknowledged.
    expect(running.notifier.titles()).toEqual(['P1 Checkout is down', 'P1 Checkout is down'])

    const notifier = new RecordingNotifier()
    const again = await start(notifier)
    const kept = again.logTexts()
    for (const text of [...written, 'There is room again.']) expect(kept).toContain(text)
    expect(kept.filter((text) => text.startsWith('Entry'))).toHaveLength(written.length)
    expect(Object.values(again.state().alerts)).toMatchObject([{ monitorId: id, state: 'open' }])
    expect(notifier.titles()).toEqual([])
  })
})
