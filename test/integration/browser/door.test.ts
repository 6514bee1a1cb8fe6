import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { type BrowserDoor, openBrowserDoor } from '#main/browser/server'
import type { CompanionEvent } from '#shared/contract'

let folder: string
let door: BrowserDoor
let send: (event: CompanionEvent) => void
const unsubscribed = vi.fn()

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchkeeper-door-'))
  writeFileSync(join(folder, 'index.html'), '<p>the window</p>')
  door = await openBrowserDoor({
    port: 0,
    windowFolder: folder,
    dispatch: async (name, input) => ({ ok: true, value: { name, input } }),
    subscribe(listener) {
      send = listener
      return unsubscribed
    },
  })
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

async function cookie(): Promise<string> {
  const { headers } = await ask(`/${new URL(door.link).search}`)
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

function socket(headers: Record<string, string>, path = '/contract'): Promise<WebSocket> {
  const opened = new WebSocket(`ws://127.0.0.1:${port()}${path}`, { headers })
  return new Promise((resolve, reject) => {
    opened.once('open', () => resolve(opened))
    opened.once('error', reject)
  })
}

const origin = () => `http://127.0.0.1:${port()}`

test('the printed link is exchanged for a strict cookie that opens the window', async () => {
  const exchanged = await ask(`/${new URL(door.link).search}`)
  expect(exchanged.status).toBe(303)
  expect(exchanged.headers.location).toBe('/')
  expect(String(exchanged.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
  expect(String(exchanged.headers['set-cookie'])).not.toContain(new URL(door.link).searchParams.get('token'))

  const page = await ask('/', { cookie: await cookie() })
  expect(page).toMatchObject({ status: 200, body: '<p>the window</p>' })
})

test.each([
  ['without the cookie', {}, '/', 401],
  ['with a made-up cookie', { cookie: 'watchkeeper=guess' }, '/', 401],
  ['with a wrong token', {}, '/?token=guess', 401],
])('%s there is nothing but a sentence', async (_name, headers, path, status) => {
  const reply = await ask(path, headers)
  expect(reply.status).toBe(status)
  expect(reply.body).toMatch(/link that it printed/)
})

test('a foreign name that resolves to this machine is refused, even with the cookie', async () => {
  const reply = await ask('/', { host: 'attacker.example', cookie: await cookie() })
  expect(reply.status).toBe(403)
})

test('only GET is answered', async () => {
  expect((await ask('/', { cookie: await cookie() }, 'POST')).status).toBe(405)
})

test('the socket carries requests and events', async () => {
  const opened = await socket({ cookie: await cookie(), origin: origin() })
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
  await vi.waitFor(() => expect(unsubscribed).toHaveBeenCalled())
})

test('a page of another origin cannot open the socket, nor can anyone without the cookie', async () => {
  const own = await cookie()
  await expect(socket({ cookie: own, origin: 'https://attacker.example' })).rejects.toThrow('401')
  await expect(socket({ cookie: own })).rejects.toThrow('401')
  await expect(socket({ origin: origin() })).rejects.toThrow('401')
  await expect(socket({ cookie: own, origin: origin() }, '/other')).rejects.toThrow('401')
})

test('what is no message of the contract closes the socket, and the door stays open', async () => {
  for (const message of ['not json', '{"id":"x"}', '[]']) {
    const opened = await socket({ cookie: await cookie(), origin: origin() })
    const closed = new Promise<number>((resolve) => opened.once('close', resolve))
    opened.send(message)
    expect(await closed).toBe(1007)
  }
  expect((await ask('/', { cookie: await cookie() })).status).toBe(200)
})

test('a port that is taken is an error to tell', async () => {
  const second = openBrowserDoor({
    port: port(),
    windowFolder: folder,
    dispatch: async () => ({ ok: true, value: null }),
    subscribe: () => () => {},
  })
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
