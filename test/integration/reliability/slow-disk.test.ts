import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { withWatchkeeper } from '../companion/fixture'
import { AdvancedClock } from '../companion/watchkeeper'

const { start, dataFolder } = withWatchkeeper()

let slowed: ChildProcess | null = null
afterEach(() => {
  slowed?.kill('SIGKILL')
})

/** Another program that has the next write wait for more than half a second, as a slow disk would, and then succeed. */
async function startSlowing(): Promise<{ slowDown(): Promise<void>; end(): Promise<void> }> {
  const program = `
    const database = new (require('better-sqlite3'))(process.argv[1])
    process.stdin.on('data', () => {
      database.exec('BEGIN IMMEDIATE')
      setTimeout(() => database.exec('COMMIT'), 700)
      console.log('held')
    })`
  const child = spawn(process.execPath, ['-e', program, join(dataFolder(), 'watchkeeper.db')], {
    cwd: project,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  slowed = child
  return {
    async slowDown() {
      const held = once(child.stdout, 'data')
      child.stdin.write('slow down')
      await held
    },
    async end() {
      const ended = once(child, 'close')
      child.kill('SIGKILL')
      await ended
    },
  }
}

test('where writing takes long a person is told, nothing is lost, and it is over once it is quick again', async () => {
  const clock = new AdvancedClock()
  const running = await start({ clock })
  await running.ask('log.write', { text: 'Before.' })
  expect(running.noticeSentences()).toEqual([])

  const slowing = await startSlowing()
  const written: string[] = []
  const noticeOf = (subject: string) => running.state().notices.find(({ id }) => id === subject)
  // On a busy machine a write may come too late to wait, or wait in vain.
  while (noticeOf('pace') === undefined) {
    await slowing.slowDown()
    const text = `Slow ${written.length}.`
    if ((await running.tryTo('log.write', { text })).ok) written.push(text)
    await running.until(() => (noticeOf('store') === undefined ? true : null))
  }
  expect(noticeOf('pace')).toMatchObject({
    level: 'problem',
    sentence: expect.stringMatching(
      /^Saving takes long since \d\d:\d\d: Watchkeeper waited up to \d+ seconds? /,
    ),
  })

  await slowing.end()
  clock.advance(11 * 60_000)
  await running.ask('log.write', { text: 'Quick.' })
  await running.until(() => (noticeOf('pace') === undefined ? true : null))
  expect(running.logTexts()).toEqual(expect.arrayContaining(['Before.', ...written, 'Quick.']))
}, 60_000)
