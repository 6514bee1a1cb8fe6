import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../watch/harness'
import { ContractSocket } from './contract-socket'
import { commands, printedLink, RunningProgram } from './program'

let folder: ReturnType<typeof temporaryFolder>
let demo: RunningProgram
beforeEach(() => {
  folder = temporaryFolder()
  demo = new RunningProgram(commands, ['demo', '--browser', '--port', '0'], {
    environment: { TMPDIR: folder.path, HOME: folder.path, XDG_CONFIG_HOME: join(folder.path, 'config') },
  })
})
afterEach(async () => {
  await demo.end('SIGKILL')
  folder.delete()
})

test('the demo says that it is one, touches no data of the person, and leaves nothing behind', async () => {
  const window = await ContractSocket.open(await demo.printed(printedLink))
  const { companion, incidents } = await window.ask('state.get', null)
  expect(companion.demo).toBe(true)
  expect(companion.dataFolder.startsWith(folder.path)).toBe(true)
  expect(Object.keys(incidents)).not.toEqual([])

  expect((await demo.end('SIGTERM')).code).toBe(0)
  expect(existsSync(companion.dataFolder)).toBe(false)
  expect(readdirSync(folder.path).filter((name) => name.startsWith('watchkeeper'))).toEqual([])
  expect(existsSync(join(folder.path, 'config', 'Watchkeeper'))).toBe(false)
})
