import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { printedLink, RunningProgram } from '../cli/program'
import { temporaryFolder } from '../watch/harness'

const script = join(project, 'main/launch/start.mjs')
/** As on a machine without a display. */
const noDisplay = { DISPLAY: '', WAYLAND_DISPLAY: '' }

let folder: ReturnType<typeof temporaryFolder>
let started: RunningProgram | null
beforeEach(() => {
  folder = temporaryFolder()
  started = null
})
afterEach(async () => {
  await started?.end()
  folder.delete()
})

function start(args: readonly string[]): RunningProgram {
  started = new RunningProgram(script, args, { environment: noDisplay })
  return started
}

const opened = async (link: string) => (await fetch(link, { redirect: 'manual' })).status

test('--help says what can be chosen', async () => {
  const { code, printed } = await start(['--help']).ended
  expect(code).toBe(0)
  for (const option of ['--browser', '--port', '--data-dir', '--hidden']) expect(printed).toContain(option)
})

test('an option that does not exist is told, with those that do', async () => {
  const { code, printed, complaints } = await start(['--brwser']).ended
  expect({ code, printed }).toEqual({ code: 2, printed: '' })
  expect(complaints).toMatch(/--brwser[\s\S]*npm start -- \[options\]/)
})

test('--browser serves the app, on the data and the port that were chosen', async () => {
  const program = start(['--browser', '--port', '0', '--data-dir', join(folder.path, 'data')])
  expect(await opened(await program.printed(printedLink))).toBe(303)
  const { code, printed } = await program.end('SIGTERM')
  expect(code).toBe(0)
  expect(printed).not.toContain('cannot start')
})

test('without a display it says why, and serves the app to a browser', async () => {
  const program = start(['--port', '0', '--data-dir', join(folder.path, 'data')])
  expect(await opened(await program.printed(printedLink))).toBe(303)
  const { code, printed } = await program.end('SIGTERM')
  expect(code).toBe(0)
  expect(printed.split('\n')[0]).toBe(
    'The desktop app cannot start (this machine has no display), so Watchkeeper is served to a browser.',
  )
})

test('a port that is wrong ends it with what the command line says', async () => {
  const program = start(['--browser', '--port', 'ninety', '--data-dir', join(folder.path, 'data')])
  const { code, complaints } = await program.ended
  expect(code).toBe(3)
  expect(complaints).toContain('A port is a number from 1 to 65535, or 0 for a free one.')
})
