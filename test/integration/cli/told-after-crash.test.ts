import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isOnPath } from '../../e2e/support/on-path'
import { eventually } from '../../eventually'
import { temporaryFolder } from '../watch/harness'
import { type Endpoint, failing, startHttp } from '../watch/servers'
import { ContractSocket } from './contract-socket'
import { commands, printedLink, RunningProgram } from './program'

let folder: ReturnType<typeof temporaryFolder>
let endpoint: Endpoint
let running: RunningProgram | null
beforeEach(async () => {
  folder = temporaryFolder()
  endpoint = await startHttp(failing)
  running = null
})
afterEach(async () => {
  await running?.end('SIGKILL')
  await endpoint.close()
  folder.delete()
})

const shownFile = () => join(folder.path, 'shown')
const shown = () => readFileSync(shownFile(), 'utf8').trim().split('\n')

/**
 * A notify-send that shows what it is given by a line in a file; the first time it then kills, at once and for good,
 * who asked: after the notification was shown and before that could be written.
 */
function killingNotifySend(): string {
  const programs = join(folder.path, 'bin')
  mkdirSync(programs)
  const script = `#!/bin/sh
for word; do last=$title; title=$word; done
echo "$last" >> '${shownFile()}'
[ "$(wc -l < '${shownFile()}')" -eq 1 ] && kill -9 $PPID
echo 7
`
  writeFileSync(join(programs, 'notify-send'), script)
  chmodSync(join(programs, 'notify-send'), 0o755)
  return `${programs}${delimiter}${process.env.PATH ?? ''}`
}

function serve(PATH: string): RunningProgram {
  running = new RunningProgram(commands, ['serve', '--port', '0', '--data-dir', join(folder.path, 'data')], {
    environment: { PATH },
  })
  return running
}

test.skipIf(process.platform !== 'linux' || !isOnPath('stdbuf'))(
  'killed between showing and writing it, it tells an alert once more, and then never again',
  async () => {
    const path = killingNotifySend()
    const first = serve(path)
    const window = await ContractSocket.open(await first.printed(printedLink))
    const definition = { name: 'Checkout', kind: 'http', url: endpoint.url, failAfter: 1, interval: '1 hour' }
    await window.ask('monitor.add', { definition })
    expect((await first.ended).code).toBeNull()
    expect(shown()).toEqual(['P1 Checkout is down'])

    const second = serve(path)
    await second.printed(printedLink)
    await eventually(() => expect(shown()).toHaveLength(2))
    expect((await second.end()).code).toBe(0)

    const third = serve(path)
    await third.printed(printedLink)
    expect((await third.end()).code).toBe(0)
    expect(shown()).toEqual(['P1 Checkout is down', 'P1 Checkout is down'])
  },
)
