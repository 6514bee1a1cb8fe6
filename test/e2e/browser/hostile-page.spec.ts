import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { test as base, expect } from '../support/test'

/** Serves an empty page by two names of this machine: one site, and another one, than that of Watchkeeper. */
const test = base.extend<{ hostile: { sameSite: string; otherSite: string; heard: IncomingHttpHeaders[] } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern.
  hostile: async ({}, use) => {
    const heard: IncomingHttpHeaders[] = []
    const server = createServer(({ headers }, response) => {
      heard.push(headers)
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hostile')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
    const { port } = server.address() as AddressInfo
    await use({ sameSite: `http://127.0.0.1:${port}/`, otherSite: `http://localhost:${port}/`, heard })
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  },
})

/** All that a page can try against an address; each true where it got anywhere. */
function attack(page: Page, target: string): Promise<Record<string, boolean>> {
  return page.evaluate(async (address) => {
    const succeeds = (work: Promise<unknown>) =>
      work.then(
        (value) => value !== false,
        () => false,
      )
    const opened = (url: string) =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(url)
        socket.onopen = resolve
        socket.onerror = reject
      })
    const loaded = (name: 'img' | 'script', url: string) =>
      new Promise((resolve, reject) => {
        const element = document.createElement(name)
        element.onload = resolve
        element.onerror = reject
        element.src = url
        document.body.append(element)
      })
    /** Whether a frame shows anything of ours: a refused one is Chromium's own error page, which has no access. */
    const framed = () =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe')
        frame.onload = () => resolve(frame.contentDocument !== null && frame.contentDocument.URL === address)
        frame.src = address
        document.body.append(frame)
      })
    const posted = async () => {
      const reply = await fetch(address, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'text/plain' },
        body: '{"id":1,"name":"shift.end","input":null}',
      })
      return reply.ok
    }
    return {
      read: await succeeds(fetch(address, { credentials: 'include' })),
      posted: await succeeds(posted()),
      socket: await succeeds(opened(`${address.replace('http', 'ws')}contract`)),
      picture: await succeeds(loaded('img', `${address}icon.svg`)),
      script: await succeeds(loaded('script', address)),
      framed: await succeeds(framed()),
    }
  }, target)
}

const nothing = { read: false, posted: false, socket: false, picture: false, script: false, framed: false }

test('a hostile page in the same browser gets nowhere, even where it knows the address', async ({
  start,
  hostile,
}) => {
  const { page } = await start()
  const cookies = await page.context().cookies(page.url())
  expect(cookies).toEqual([expect.objectContaining({ httpOnly: true, sameSite: 'Strict' })])
  // Nobody tells them the path; and each page is tried as if somebody had.
  const address = page.url().replace(/#.*/, '')
  expect(new URL(address).pathname).toMatch(/^\/[\w-]{43}\/$/)
  expect(await page.evaluate(() => document.cookie)).toBe('')

  const stranger = await page.context().newPage()
  for (const place of [hostile.sameSite, hostile.otherSite]) {
    await stranger.goto(place)
    expect(await attack(stranger, address)).toEqual(nothing)
    // A form, and a link: what a browser sends without asking.
    await stranger.evaluate((url) => {
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' })
      document.body.append(form)
      form.submit()
    }, address)
    await expect(stranger.getByText('Watchkeeper only answers GET here.')).toBeVisible()
    await stranger.goto(place)
    await stranger.evaluate((url) => window.location.assign(url), address)
    await expect(stranger.getByText('newest link that it printed')).toBeVisible()
  }
  await stranger.close()
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  expect((await page.reload())?.status()).toBe(200)
})

test('other ports of this machine are not sent the cookie', async ({ start, hostile }) => {
  const { page } = await start()
  const stranger = await page.context().newPage()
  await stranger.goto(hostile.sameSite)
  await stranger.reload()
  expect(hostile.heard.length).toBeGreaterThan(1)
  expect(hostile.heard.map(({ cookie }) => cookie ?? 'none')).toEqual(hostile.heard.map(() => 'none'))
})
