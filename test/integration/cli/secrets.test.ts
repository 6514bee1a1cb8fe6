import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventually } from '../../eventually'
import { temporaryFolder } from '../watch/harness'
import { type Endpoint, failing, startHttp } from '../watch/servers'
import { ContractSocket } from './contract-socket'
import { commands, printedLink, RunningProgram, run } from './program'

let folder: ReturnType<typeof temporaryFolder>
let endpoint: Endpoint
/** Repeats all that it is sent, as some receivers do in their errors. */
let receiver: Endpoint
let arrivals: number
let program: RunningProgram
beforeEach(async () => {
  folder = temporaryFolder()
  endpoint = await startHttp(failing)
  arrivals = 0
  receiver = await startHttp((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      arrivals += 1
      response.writeHead(400).end(`refused: ${request.url} ${JSON.stringify(request.headers)} ${body}`)
    })
  })
  program = new RunningProgram(commands, ['serve', '--port', '0', '--data-dir', join(folder.path, 'data')])
})
afterEach(async () => {
  await program.end('SIGKILL')
  await endpoint.close()
  await receiver.close()
  folder.delete()
})

/** In every secret there is; found anywhere, it came from one. */
const mark = '5ec2e7ab00b1e5ec'
const key = `${mark}${mark}`

const anyEntry = { text: '', person: null, tag: null, kind: null, from: null, to: null }

function channels(keeping: 'session' | 'unprotected') {
  const common = { keeping }
  return [
    {
      ...common,
      definition: { kind: 'webhook', name: 'Hook' },
      secrets: { address: `${receiver.url}${mark}` },
    },
    {
      ...common,
      definition: { kind: 'webhook', name: 'Signed hook', signed: true },
      secrets: { address: `${receiver.url}${mark}`, signingKey: key },
    },
    {
      ...common,
      definition: { kind: 'slack', name: 'Slack' },
      secrets: { address: `${receiver.url}${mark}` },
    },
    {
      ...common,
      definition: { kind: 'pagerduty', name: 'Pager', server: receiver.url.replace(/\/$/, '') },
      secrets: { routingKey: key },
    },
    {
      ...common,
      definition: {
        kind: 'sms',
        name: 'Text',
        to: ['+46701234567'],
        url: `${receiver.url}{secret}`,
        headers: { Authorization: 'Bearer {secret}' },
        body: '{text} {secret}',
      },
      secrets: { secret: key },
    },
    {
      ...common,
      definition: {
        kind: 'email',
        name: 'Mail',
        host: '127.0.0.1',
        port: Number(new URL(receiver.url).port),
        security: 'tls',
        user: 'ines',
        from: 'watchkeeper@harbour.example',
        to: ['ines@harbour.example'],
      },
      secrets: { password: key },
    },
  ]
}

/** What every process that Watchkeeper started, and it itself, shows of its command line to everybody. */
function commandLines(): string[] {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return numbers.flatMap((number) => {
    try {
      return [readFileSync(join('/proc', number, 'cmdline'), 'utf8')]
    } catch {
      return []
    }
  })
}

/** Every file of the data folder, by its path there. */
function files(): Map<string, string> {
  const data = join(folder.path, 'data')
  const names = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    names.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'latin1')] as const),
  )
}

test.each(['session', 'unprotected'] as const)(
  'a secret kept as %s is nowhere but where it is kept',
  async (keeping) => {
    const window = await ContractSocket.open(await program.printed(printedLink))
    const seen: unknown[] = []
    for (const channel of channels(keeping)) {
      seen.push(await window.ask('channel.try', { id: null, ...channel }))
      seen.push(await window.ask('channel.add', channel))
    }
    const tries = arrivals
    expect(tries).toBe(5)
    const definition = { name: 'Ledger', kind: 'http', url: endpoint.url, interval: '1 hour', failAfter: 1 }
    await window.ask('monitor.add', { definition })
    await eventually(() => expect(arrivals).toBeGreaterThanOrEqual(tries + 5))
    const headers = { Authorization: 'Bearer {secret:ledger}' }
    const origin = new URL(receiver.url).origin
    await window.ask('secret.keep', {
      name: 'ledger',
      text: key,
      binding: { to: 'server', origin },
      keeping,
    })
    const watched = { name: 'Books', kind: 'http', url: receiver.url, headers }
    seen.push(await window.ask('monitor.try', { definition: watched }))
    await window.ask('monitor.add', { definition: { ...watched, interval: '1 hour', failAfter: 1 } })
    await eventually(async () =>
      expect(JSON.stringify(await window.ask('state.get', null))).toContain('400 where'),
    )
    const lines = commandLines()

    const state = await window.ask('state.get', null)
    seen.push(state)
    for (const { id } of Object.values(state.outbox)) seen.push(await window.ask('outbox.read', { id }))
    seen.push(await window.ask('monitors.text', { ids: null }))
    seen.push(await window.ask('log.export', { filter: anyEntry, format: 'markdown' }))
    seen.push(await window.ask('diagnostics.gather', null))
    seen.push(await window.ask('state.get', null))
    expect(JSON.stringify(seen)).not.toContain(mark)
    expect(lines.filter((line) => line.includes(mark))).toEqual([])

    const whileRunning = files()
    expect([...whileRunning.keys()]).toContain('watchkeeper.db-wal')
    const { printed, complaints } = await program.end('SIGTERM')
    expect(printed + complaints).not.toContain(mark)
    const told = await run(['diagnostics', '--data-dir', join(folder.path, 'data')])
    expect(told.printed).toContain('watchkeeper.log')
    expect(told.printed + told.complaints).not.toContain(mark)
    for (const found of [whileRunning, files()]) {
      const holding = [...found].filter(([, text]) => text.includes(mark)).map(([name]) => name)
      expect(holding).toEqual(keeping === 'session' ? [] : ['secrets.json'])
    }
  },
)
