import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { Watchkeeper } from '../companion/watchkeeper'
import { temporaryFolder } from '../watch/harness'
import { type Endpoint, failing, healthy, startHttp } from '../watch/servers'

let folder: ReturnType<typeof temporaryFolder>
let endpoint: Endpoint
let watchkeeper: Watchkeeper | null
let other: ChildProcess | null
beforeEach(async () => {
  folder = temporaryFolder()
  endpoint = await startHttp(healthy)
  watchkeeper = null
  other = null
})
afterEach(async () => {
  other?.kill('SIGKILL')
  await watchkeeper?.stop()
  await endpoint.close()
  folder.delete()
})

const dataFolder = () => join(folder.path, 'data')

/** Another program that writes to the database, slowly: until it is let go, nobody else can. */
async function writeSlowly(): Promise<{ letGo(): Promise<void> }> {
  const program = `
    const database = new (require('better-sqlite3'))(process.argv[1])
    database.exec('BEGIN IMMEDIATE')
    process.stdin.on('end', () => database.exec('COMMIT')).resume()
    console.log('writing')`
  const file = join(dataFolder(), 'watchkeeper.db')
  const writer = spawn(process.execPath, ['-e', program, file], {
    cwd: project,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  other = writer
  await once(writer.stdout, 'data')
  return {
    async letGo() {
      const ended = once(writer, 'close')
      writer.stdin.end()
      await ended
    },
  }
}

test('while another program writes, everything is answered, watched and told; then it is saved again by itself', async () => {
  const running = await Watchkeeper.start(dataFolder())
  watchkeeper = running
  await running.ask('preferences.change', { bundleSeconds: 0 })
  const definition = { name: 'Checkout', kind: 'http', url: endpoint.url, interval: '1 hour', failAfter: 1 }
  const { id } = await running.ask('monitor.add', { definition })
  await running.until(({ monitors }) => (monitors[id]?.status === 'ok' ? true : null))
  await running.ask('log.write', { text: 'Before.' })

  const writer = await writeSlowly()
  // So many that the test would take too long if each was waited for.
  for (let count = 0; count < 40; count += 1) {
    const { sentence } = await running.refusal('log.write', { text: `Meanwhile ${count}.` })
    expect(sentence).toBe(
      'This was not saved: the database cannot be written, since another program has it in use. End what copies or examines it; Watchkeeper then goes on by itself.',
    )
  }
  const { notices } = running.state()
  expect(notices.find((notice) => notice.id === 'store')?.sentence).toMatch(/another program has it in use/)
  const { samples } = await running.ask('monitor.samples', { id, from: 0, to: Date.now() + 60_000 })
  expect(samples.length).toBeGreaterThan(0)
  endpoint.behaviour = failing
  await running.check(id)
  expect(running.state().monitors[id]?.status).toBe('critical')
  expect(running.notifier.titles()).toEqual(['P1 Checkout is down'])

  await writer.letGo()
  await running.until((state) => state.notices.find(({ level }) => level === 'information'))
  expect(running.noticeSentences()).toEqual([
    expect.stringMatching(/^The database can be written again\. What Watchkeeper saw between /),
  ])
  await running.check(id)
  await running.until(({ alerts }) => Object.values(alerts).find(({ monitorId }) => monitorId === id))
  await running.ask('log.write', { text: 'After.' })
  await running.stop()

  watchkeeper = await Watchkeeper.start(dataFolder())
  const kept = watchkeeper.logTexts().filter((text) => /^(Before|Meanwhile|After)/.test(text))
  expect(kept.sort()).toEqual(['After.', 'Before.'])
  expect(Object.values(watchkeeper.state().alerts)).toMatchObject([{ monitorId: id, state: 'open' }])
})
