import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { mostRequests } from '#main/browser/conversation'
import { type BrowserDoor, openBrowserDoor } from '#main/browser/server'
import type { CompanionEvent } from '#shared/contract'
import { eventually } from '../../eventually'

let folder: string
let door: BrowserDoor
let send: (event: CompanionEvent) => void
let newest: string
const unsubscribed = vi.fn()

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchkeeper-door-'))
  writeFileSync(join(folder, 'index.html'), '<p>the window</p>')
  door = await openBrowserDoor({
    port: 0,
    windowFolder: folder,
    onLink: (link) => {
      newest = link
    },
    dispatch: async (name, input) => ({ ok: true, value: { name, input } }),
    subscribe(listener) {
      send = listener
      return unsubscribed
    },
  })
  newest = door.link
})
afterEach(async () => {
  await door.close()
  rmSync(folder, { recursive: true })
})

const port = () => Number(new URL(door.link).port)

interface Reply {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** Without a browser's rules, as a hostile program would ask. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({ host: '127.0.0.1', port: port(), path, headers, method }, (response) => {
      let body = ''
      response.on('data', (chunk) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    request.on('error', reject)
    request.end()
  })
}

interface Session {
  /** The path under which all is served. */
  place: string
  cookie: string
}

/** What a browser has that opened the newest link. */
async function session(): Promise<Session> {
  const { headers } = await ask(`/${new URL(newest).search}`)
  return { place: String(headers.location), cookie: String(headers['set-cookie']).split(';')[0] ?? '' }
}

function socket(path: string, headers: Record<string, string>): Promise<WebSocket> {
  const opened = new WebSocket(`ws://127.0.0.1:${port()}${path}`, { headers })
  return new Promise((resolve, reject) => {
    opened.once('open', () => resolve(opened))
    opened.once('error', reject)
  })
}

async function conversation(): Promise<WebSocket> {
  const { place, cookie } = await session()
  return socket(`${place}contract`, { cookie, origin: origin() })
}

const origin = () => `http://127.0.0.1:${port()}`

test('a printed link is exchanged for a strict cookie that opens the window', async () => {
  const exchanged = await ask(`/${new URL(door.link).search}`)
  expect(exchanged.status).toBe(303)
  const [place, given] = [String(exchanged.headers.location), String(exchanged.headers['set-cookie'])]
  expect(place).toMatch(/^\/[\w-]{43}\/$/)
  expect(given).toMatch(/^watchkeeper=[\w-]{43}; Path=\/[\w-]{43}\/; HttpOnly; SameSite=Strict$/)
  expect(given).toContain(`Path=${place};`)
  expect(given).not.toContain(new URL(door.link).searchParams.get('token'))

  const page = await ask(place, { cookie: given.split(';')[0] ?? '' })
  expect(page).toMatchObject({ status: 200, body: '<p>the window</p>' })
})

test('a link opens one browser, and the next one is told', async () => {
  const first = await ask(`/${new URL(door.link).search}`)
  const again = await ask(`/${new URL(door.link).search}`)
  expect([first.status, again.status]).toEqual([303, 401])
  expect(again.headers['set-cookie']).toBeUndefined()
  expect(newest).not.toBe(door.link)
  expect((await ask(`/${new URL(newest).search}`)).status).toBe(303)
})

test.each([
  ['without the cookie', {}, '/'],
  ['with a made-up cookie', { cookie: 'watchkeeper=guess' }, '/'],
  ['with a wrong token', {}, '/?token=guess'],
  ['with an empty token', {}, '/?token='],
])('%s there is nothing but a sentence', async (_name, headers, path) => {
  const reply = await ask(path, headers)
  expect(reply.status).toBe(401)
  expect(reply.body).toMatch(/link that it printed/)
})

test('neither the place nor the cookie is enough alone', async () => {
  const { place, cookie } = await session()
  expect((await ask(place)).status).toBe(401)
  expect((await ask('/', { cookie })).status).toBe(401)
  expect((await ask(`${place}contract`)).status).toBe(401)
})

test('a foreign name that resolves to this machine is refused, even with the cookie', async () => {
  const { place, cookie } = await session()
  for (const host of [
    'attacker.example',
    `attacker.example:${port()}`,
    '127.0.0.1',
    'localhost:1',
    `0.0.0.0:${port()}`,
  ]) {
    expect((await ask(place, { host, cookie })).status).toBe(403)
  }
})

test('a page from elsewhere is refused even where a browser sends the cookie along', async () => {
  const { place, cookie } = await session()
  const status = async (headers: Record<string, string>) => (await ask(place, { cookie, ...headers })).status
  expect(await status({ origin: origin(), 'sec-fetch-site': 'same-origin' })).toBe(200)
  expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(401)
  // Another port of this machine.
  expect(await status({ 'sec-fetch-site': 'same-site' })).toBe(401)
  expect(await status({ origin: 'http://127.0.0.1:1' })).toBe(401)
  expect(await status({ origin: 'null' })).toBe(401)
})

test('no other origin is let in by a header, and every answer carries the policy', async () => {
  const { place, cookie } = await session()
  const replies = [
    await ask(place, { cookie, origin: 'https://attacker.example' }),
    await ask(place, { cookie }),
    await ask('/missing', { cookie }),
    await ask('/', {}, 'OPTIONS'),
  ]
  for (const { headers } of replies) {
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
  }
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('%s is not answered', async (method) => {
  const { place, cookie } = await session()
  expect((await ask(place, { cookie }, method)).status).toBe(405)
})

test.each(['//', 'http://', '/%', '/%00', '///..', '/\\..', 'x'])(
  'the address %s ends nothing',
  async (path) => {
    const { place, cookie } = await session()
    expect((await ask(path)).status).toBeGreaterThanOrEqual(400)
    expect((await ask(place, { cookie })).status).toBe(200)
  },
)

test('who asks for too much without the cookie waits, and who has it does not', async () => {
  const { place, cookie } = await session()
  const statuses = await Promise.all(
    Array.from({ length: 100 }, async () => (await ask('/?token=guess')).status),
  )
  expect(new Set(statuses)).toEqual(new Set([401, 429]))
  expect((await ask(place, { cookie })).status).toBe(200)
})

test('a caller that hangs up while it asks for the socket ends nothing', async () => {
  const { place, cookie } = await session()
  for (let call = 0; call < 20; call += 1) {
    const caller = connect(port(), '127.0.0.1')
    await once(caller, 'connect')
    caller.write(`GET ${place}contract HTTP/1.1\r\nHost: 127.0.0.1:${port()}\r\nConnection: Upgrade\r\n`)
    caller.write('Upgrade: websocket\r\n\r\n')
    caller.resetAndDestroy()
  }
  expect((await ask(place, { cookie })).status).toBe(200)
})

test('the socket carries requests and events', async () => {
  const opened = await conversation()
  const messages: unknown[] = []
  const two = new Promise<void>((resolve) => {
    opened.on('message', (data) => {
      messages.push(JSON.parse(String(data)))
      if (messages.length === 2) resolve()
    })
  })
  opened.send(JSON.stringify({ id: 7, name: 'state.get', input: null }))
  send({ type: 'show', subject: null })
  await two
  expect(messages).toContainEqual({ id: 7, ok: true, value: { name: 'state.get', input: null } })
  expect(messages).toContainEqual({ event: { type: 'show', subject: null } })
  opened.close()
  await eventually(() => expect(unsubscribed).toHaveBeenCalled())
})

test('a page of another origin cannot open the socket, nor can anyone without the cookie', async () => {
  const { place, cookie } = await session()
  const path = `${place}contract`
  await expect(socket(path, { cookie, origin: 'https://attacker.example' })).rejects.toThrow('401')
  await expect(socket(path, { cookie, origin: 'http://127.0.0.1:1' })).rejects.toThrow('401')
  await expect(socket(path, { cookie, origin: origin(), host: 'attacker.example' })).rejects.toThrow('401')
  await expect(socket(path, { cookie })).rejects.toThrow('401')
  await expect(socket(path, { origin: origin() })).rejects.toThrow('401')
  await expect(socket('/contract', { cookie, origin: origin() })).rejects.toThrow('401')
  await expect(socket(`${place}other`, { cookie, origin: origin() })).rejects.toThrow('401')
})

test('a window that asks too much at once is told so, and is heard again later', async () => {
  const opened = await conversation()
  const answers: { id: number; ok: boolean }[] = []
  const all = mostRequests + 50
  const done = new Promise<void>((resolve) => {
    opened.on('message', (data) => {
      answers.push(JSON.parse(String(data)))
      if (answers.length === all) resolve()
    })
  })
  for (let id = 0; id < all; id += 1) opened.send(JSON.stringify({ id, name: 'state.get', input: null }))
  await done
  expect(answers.filter(({ ok }) => !ok).length).toBeGreaterThan(0)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'refused' } })
  await eventually(async () => {
    const heard = once(opened, 'message')
    opened.send(JSON.stringify({ id: 1, name: 'state.get', input: null }))
    const [answer] = await heard
    expect(JSON.parse(String(answer))).toMatchObject({ ok: true })
  }, 200)
  opened.close()
})

test('what is no message of the contract closes the socket, and the door stays open', async () => {
  for (const message of ['not json', '{"id":"x"}', '[]']) {
    const opened = await conversation()
    const closed = new Promise<number>((resolve) => opened.once('close', resolve))
    opened.send(message)
    expect(await closed).toBe(1007)
  }
  const { place, cookie } = await session()
  expect((await ask(place, { cookie })).status).toBe(200)
})

test('a port that is taken is an error to tell', async () => {
  const second = openBrowserDoor({
    port: port(),
    windowFolder: folder,
    onLink: () => {},
    dispatch: async () => ({ ok: true, value: null }),
    subscribe: () => () => {},
  })
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
