import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { plainDoor } from '#main/browser/plain-door'
import { type BrowserDoor, openBrowserDoor } from '#main/browser/server'
import { systemClock } from '#main/clock'
import { type Companion, startCompanion } from '#main/companion'
import { silentDiagnostics } from '#main/diagnostics'
import type { Answer } from '#main/dispatch'
import { preferencesInFolder } from '#main/preferences'
import { SecretFile } from '#main/secrets/secret-file'
import { noSystemFormats } from '#main/system/system-formats'
import type { RequestName } from '#shared/contract'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { eventually } from '../../eventually'
import { lookingRight, lookingWrong, requestNames } from '../../support/hostile-inputs'
import { RecordingNotifier } from '../companion/watchkeeper'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
let companion: Companion
let door: BrowserDoor
let session: Session

interface Session {
  address: string
  headers: Record<string, string>
}

beforeAll(async () => {
  folder = temporaryFolder()
  const dataFolder = join(folder.path, 'data')
  const runbookPath = join(folder.path, 'runbook.md')
  writeFileSync(runbookPath, '# Nothing is watched here\n')
  mkdirSync(dataFolder)
  writeFileSync(join(dataFolder, 'preferences.json'), JSON.stringify({ runbookPath, anchors: [] }))
  companion = await startCompanion({
    dataFolder,
    installation: {
      version: '1.2.3',
      resourcesFolder: join(project, 'resources'),
      parseWorker: join(project, 'out/main/parse-worker.cjs'),
    },
    clock: systemClock,
    preferences: preferencesInFolder(dataFolder),
    door: plainDoor,
    formats: noSystemFormats,
    notifier: new RecordingNotifier(),
    sounds: { play: async () => 'the test' },
    secrets: new SecretFile({ dataFolder, now: Date.now, protection: () => null }),
    diagnostics: silentDiagnostics,
  })
  // Else the state changes by itself meanwhile.
  await eventually(() =>
    expect(companion.state()).toMatchObject({ runbook: { path: runbookPath }, runbookBeingRead: null }),
  )
  const { dispatch, subscribe } = companion
  door = await openBrowserDoor({ dispatch, subscribe, windowFolder: folder.path, port: 0, onLink: () => {} })
  const { headers } = await fetch(door.link, { redirect: 'manual' })
  const { origin, host } = new URL(door.link)
  session = {
    address: `ws://${host}${headers.get('location')}contract`,
    headers: { origin, cookie: String(headers.get('set-cookie')).split(';')[0] ?? '' },
  }
})
afterAll(async () => {
  await door.close()
  await companion.stop()
  folder.delete()
})

/** One window's socket, on which texts are sent as they are. */
class Window {
  #asked = 0
  private constructor(private readonly socket: WebSocket) {}

  static async open({ address, headers }: Session): Promise<Window> {
    const socket = new WebSocket(address, { headers })
    await once(socket, 'open')
    return new Window(socket)
  }

  /** `input` is JSON. */
  async ask(name: string, input: string): Promise<Answer> {
    this.#asked += 1
    const id = this.#asked
    const answered = new Promise<Answer>((resolve, reject) => {
      const close = () => reject(new Error(`the door closed on ${name}`))
      this.socket.once('close', close)
      const listen = (data: unknown) => {
        const { id: answers, ...answer } = JSON.parse(String(data))
        if (answers !== id) return
        this.socket.off('message', listen)
        this.socket.off('close', close)
        resolve(answer)
      }
      this.socket.on('message', listen)
    })
    this.socket.send(`{"id":${id},"name":${JSON.stringify(name)},"input":${input}}`)
    return answered
  }

  close(): void {
    this.socket.close()
  }
}

const typedError = {
  ok: false,
  error: {
    code: expect.stringMatching(/^(?:invalid|not found|refused|failed)$/),
    sentence: expect.stringMatching(/\w.*[.?)]$/s),
    fields: expect.any(Array),
  },
}

/** Each part of the state, as text, since it is compared often. */
function held(): Map<string, string> {
  const { revision, ...parts } = companion.state()
  return new Map(Object.entries(parts).map(([name, part]) => [name, JSON.stringify(part)]))
}

function changedSince(before: Map<string, string>): string[] {
  return [...held()].flatMap(([name, part]) => (before.get(name) === part ? [] : [name]))
}

test.each(requestNames)('%s refuses what it does not take, and nothing changes', async (name) => {
  const window = await Window.open(session)
  const before = held()
  await fc.assert(
    fc.asyncProperty(lookingWrong(name), async (input) => {
      const answer = await window.ask(name, JSON.stringify(input))
      expect(answer).toEqual(typedError)
      expect(answer).toMatchObject({ error: { code: 'invalid' } })
    }),
    { numRuns: 15 },
  )
  expect(changedSince(before)).toEqual([])
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  window.close()
})

/** What these do, understood, goes on outside and by itself: files, addresses, watching, notifications. */
const goesOn: ReadonlySet<RequestName> = new Set([
  'runbook.open',
  'runbook.create',
  'runbook.openSample',
  'notification.test',
  'monitor.try',
  'monitor.add',
  'channel.try',
  'preferences.change',
])

test.each(requestNames.filter((name) => !goesOn.has(name)))(
  '%s answers what looks right, and where it refuses, nothing changes',
  async (name) => {
    const window = await Window.open(session)
    await fc.assert(
      fc.asyncProperty(lookingRight(name), async (input) => {
        const before = held()
        const answer = await window.ask(name, JSON.stringify(input))
        if (answer.ok) return
        expect(answer).toEqual(typedError)
        expect(changedSince(before)).toEqual([])
      }),
      { numRuns: 15 },
    )
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
    window.close()
  },
)

test.each(['no.such.request', '__proto__', 'constructor', 'toString', '', 'x'.repeat(100_000)])(
  'a request of the unknown name %.20s is refused',
  async (name) => {
    const window = await Window.open(session)
    expect(await window.ask(name, 'null')).toEqual(typedError)
    window.close()
  },
)

test('what is nested deeper than a stack is refused, and the door stays open', async () => {
  const window = await Window.open(session)
  const deep = `${'['.repeat(300_000)}${']'.repeat(300_000)}`
  expect(await window.ask('monitor.remove', deep)).toEqual(typedError)
  expect(await window.ask('monitor.add', `{"definition":{"name":${deep}}}`)).toEqual(typedError)
  expect(await window.ask('state.get', 'null')).toMatchObject({ ok: true })
  window.close()
})

test('what is wrong in a million places is answered in few words', async () => {
  const window = await Window.open(session)
  const ids = JSON.stringify(Array.from({ length: 1_000_000 }, () => 0))
  const answer = await window.ask('monitors.remove', `{"ids":${ids}}`)
  expect(answer).toEqual(typedError)
  expect(JSON.stringify(answer).length).toBeLessThan(10_000)
  window.close()
})
