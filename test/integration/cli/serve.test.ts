import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../watch/harness'
import { failing, startHttp, startTcp } from '../watch/servers'
import { ContractSocket } from './contract-socket'
import { commands, printedLink, RunningProgram, run } from './program'

let folder: ReturnType<typeof temporaryFolder>
let running: RunningProgram[]
beforeEach(() => {
  folder = temporaryFolder()
  running = []
})
afterEach(async () => {
  for (const program of running) await program.end('SIGKILL')
  folder.delete()
})

const data = () => join(folder.path, 'data')

function serve(environment: NodeJS.ProcessEnv = {}): RunningProgram {
  const program = new RunningProgram(commands, ['serve', '--port', '0', '--data-dir', data()], {
    environment,
  })
  running.push(program)
  return program
}

test('prints a link that opens the app, and ends in good order on SIGTERM', async () => {
  const served = serve()
  const link = await served.printed(printedLink)
  const exchanged = await fetch(link, { redirect: 'manual' })
  const cookie = String(exchanged.headers.get('set-cookie')).split(';')[0] ?? ''
  const page = await fetch(new URL(exchanged.headers.get('location') ?? '', link), { headers: { cookie } })
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<title>Watchkeeper</title>')

  expect(await served.end('SIGTERM')).toMatchObject({ code: 0, complaints: '' })
  // A database that was closed has no write-ahead log beside it.
  expect(readdirSync(data())).toContain('watchkeeper.db')
  expect(readdirSync(data()).filter((name) => name.endsWith('-wal'))).toEqual([])
})

test('a second one on the same data is refused in a sentence, and the first goes on', async () => {
  const first = serve()
  const link = await first.printed(printedLink)
  expect(await run(['serve', '--port', '0', '--data-dir', data()])).toEqual({
    code: 3,
    printed: '',
    complaints: `Watchkeeper is already running with the data in ${data()}. Use its window or its printed link, end it, or choose another folder with --data-dir.\n`,
  })
  expect((await fetch(link, { redirect: 'manual' })).status).toBe(303)
})

test('what it said was written is there after it was killed, and its data is free again', async () => {
  const first = serve()
  const link = await first.printed(printedLink)
  const window = await ContractSocket.open(link)
  await window.ask('log.write', { text: 'Called the bank.' })
  await first.end('SIGKILL')

  const again = await ContractSocket.open(await serve().printed(printedLink))
  const { log } = await again.ask('state.get', null)
  expect(Object.values(log).map(({ text }) => text)).toEqual(['Called the bank.'])
})

test('a defect that nothing caught ends it with a report in the data folder, which the next start tells once', async () => {
  const defect = join(folder.path, 'defect.cjs')
  writeFileSync(defect, `process.on('SIGUSR2', () => { throw new Error('a defect of the test') })`)
  const served = serve({ NODE_OPTIONS: `--require=${defect}` })
  const window = await ContractSocket.open(await served.printed(printedLink))
  await window.ask('log.write', { text: 'Before the defect.' })
  const { code, complaints } = await served.end('SIGUSR2')
  expect(code).toBe(1)
  expect(complaints).toContain('a defect of the test')
  const [report = ''] = readdirSync(data()).filter((name) => name.startsWith('crash-'))
  expect(readFileSync(join(data(), report), 'utf8')).toContain('Error: a defect of the test')

  const again = await ContractSocket.open(await serve().printed(printedLink))
  const { notices, log } = await again.ask('state.get', null)
  expect(notices.map(({ sentence }) => sentence)).toEqual([
    expect.stringMatching(
      /^Watchkeeper ended by a defect, and was started again\..*nothing was sent anywhere\.$/,
    ),
  ])
  expect(Object.values(log).map(({ text }) => text)).toEqual(['Before the defect.'])
})

test('a port that is taken is told', async () => {
  const taken = await startTcp()
  const { code, complaints } = await run(['serve', '--port', `${taken.port}`, '--data-dir', data()])
  await taken.close()
  expect({ code, complaints }).toEqual({
    code: 3,
    complaints: `Port ${taken.port} is in use by another program. Choose another with --port, or leave it out.\n`,
  })
})

test('what is no port, and a data folder that is none, are told', async () => {
  expect(await run(['serve', '--port', '70000', '--data-dir', data()])).toMatchObject({
    code: 3,
    complaints: expect.stringContaining('A port is a number from 1 to 65535, or 0 for a free one.'),
  })
  writeFileSync(data(), 'a file')
  const { code, complaints } = await run(['serve', '--port', '0', '--data-dir', data()])
  expect(code).toBe(3)
  expect(complaints).toMatch(/^Watchkeeper cannot keep its data in .*choose another with --data-dir\.\n$/)
})

test('a notification that the system never takes does not keep it from ending', async () => {
  const endpoint = await startHttp(failing)
  const runbook = join(folder.path, 'runbook.md')
  writeFileSync(
    runbook,
    `\`\`\`yaml monitors\n- { name: Ledger, kind: http, url: "${endpoint.url}", interval: 1s, failAfter: 1 }\n\`\`\`\n`,
  )
  mkdirSync(data())
  writeFileSync(join(data(), 'preferences.json'), JSON.stringify({ runbookPath: runbook }))
  // Stands in for a notification service that hangs.
  const programs = join(folder.path, 'programs')
  mkdirSync(programs)
  const hung = join(folder.path, 'hung')
  writeFileSync(hung, '')
  writeFileSync(join(programs, 'notify-send'), `#!/bin/sh\nwhile [ -e '${hung}' ]; do sleep 0.1; done\n`)
  chmodSync(join(programs, 'notify-send'), 0o755)

  const served = serve({ PATH: `${programs}:${process.env.PATH}` })
  await served.printed(/P1 Ledger is down \(503 where 200-299 is expected.*\): open/)
  expect(await served.end('SIGTERM')).toMatchObject({ code: 0 })
  await endpoint.close()

  const database = new BetterSqlite3(join(data(), 'watchkeeper.db'), { readonly: true })
  const pending = database.prepare('SELECT kind FROM notification WHERE shown_at IS NULL').pluck().all()
  database.close()
  expect(pending).toEqual(['opened'])
})
