import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { project } from '../../../main/launch/build-if-stale.mjs'
import { expect, test } from '../support/desktop-test'
import { startEndpoint } from '../support/endpoint'
import { takeKeyboard } from '../support/steps'

test('the page goes nowhere else, and opens nothing', async ({ startDesktop, endpoint }) => {
  const app = await startDesktop()
  const page = await app.page()
  const address = page.url()
  expect(await page.evaluate((url) => window.open(url), endpoint.url)).toBeNull()
  // From within: a test's own page would wait for the navigation that never comes.
  const inside = (program: string) =>
    app.electron.evaluate(
      ({ BrowserWindow }, text) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text),
      program,
    )
  await inside(`window.location.href = ${JSON.stringify(endpoint.url)}; null`)
  expect(await inside("document.querySelector('nav') !== null && window.location.href")).toBe(address)
  expect(app.electron.windows()).toHaveLength(1)
})

test('nothing is fetched from outside, and no text becomes program', async ({ startDesktop }) => {
  const outside = await startEndpoint()
  const page = await (await startDesktop()).page()
  const fetched = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'fetched',
        () => 'refused',
      ),
    outside.url,
  )
  expect(fetched).toBe('refused')
  await outside.close()

  const ran = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.inline = "ran"'
    document.body.append(script)
    const button = document.createElement('button')
    button.setAttribute('onclick', 'document.documentElement.dataset.attribute = "ran"')
    document.body.append(button)
    button.click()
    // Later, since what the debugger evaluates itself is not bound by the policy.
    await new Promise((resolve) => setTimeout(resolve))
    try {
      Reflect.construct(Function, ['document.documentElement.dataset.evaluated = "ran"'])()
    } catch {
      // Refused.
    }
    const { inline, attribute, evaluated } = document.documentElement.dataset
    return [inline, attribute, evaluated]
  })
  expect(ran).toEqual([undefined, undefined, undefined])
})

test('the page is granted the clipboard to write to, and nothing more', async ({ startDesktop }) => {
  const page = await (await startDesktop()).page()
  // Only a focused page may use the clipboard.
  await takeKeyboard(page)
  const outcomes = await page.evaluate(async () => {
    const outcome = (asked: Promise<unknown>) =>
      asked.then(
        () => 'granted',
        () => 'denied',
      )
    return {
      write: await outcome(navigator.clipboard.writeText('copied')),
      read: await outcome(navigator.clipboard.readText()),
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      place: await outcome(
        new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
      ),
      notifications: await Notification.requestPermission(),
    }
  })
  expect(outcomes).toEqual({
    write: 'granted',
    read: 'denied',
    camera: 'denied',
    place: 'denied',
    notifications: 'denied',
  })
})

test('the page has the contract, and nothing of Node or Electron', async ({ startDesktop }) => {
  const page = await (await startDesktop()).page()
  const seen = await page.evaluate(() => ({
    given: Object.keys(window.watchkeeper ?? {}).sort(),
    strange: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
  }))
  expect(seen).toEqual({ given: ['request', 'subscribe'], strange: [] })
})

test('a request that the contract does not know is answered with an error', async ({ startDesktop }) => {
  const page = await (await startDesktop()).page()
  const answers = await page.evaluate(async () => {
    const request: (name: unknown, input: unknown) => Promise<unknown> = Reflect.get(
      window.watchkeeper ?? {},
      'request',
    )
    const endless: { self?: unknown } = {}
    endless.self = endless
    return Promise.all([
      request('no.such.request', null),
      request('__proto__', null),
      request('constructor', {}),
      request({ name: 'state.get' }, null),
      request('state.get', { more: 1 }),
      request('log.write', { text: '' }),
      request('log.write', endless),
      request('log.saveDraft', { text: 'x'.repeat(300_000) }),
      request('link.open', { href: 'file:///etc/passwd' }),
      request('runbook.open', { path: '\0' }),
    ])
  })
  for (const answer of answers) {
    expect(answer).toEqual({
      ok: false,
      error: {
        code: expect.stringMatching(/^(invalid|refused|failed|not found)$/),
        sentence: expect.stringMatching(/\w.*\.$/),
        fields: expect.any(Array),
      },
    })
  }
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible()
})

test('the window’s scheme serves its own files and no others', async ({ startDesktop }) => {
  const app = await startDesktop()
  await app.page()
  const ask = (paths: string[], method = 'GET') =>
    app.electron.evaluate(
      ({ net }, [addresses, how]) =>
        Promise.all(
          addresses.map((path) =>
            net.fetch(`watchkeeper-window:${path}`, { method: how }).then(
              ({ status }) => status,
              () => 'refused',
            ),
          ),
        ),
      [paths, method] as const,
    )
  expect(await ask(['//app/'])).toEqual([200])
  const tricks = [
    '//app/../../package.json',
    '//app/%2e%2e/%2e%2e/package.json',
    '//app/..%2f..%2fpackage.json',
    '//app/..%5c..%5cpackage.json',
    '//app/..\\..\\package.json',
    '//app/%252e%252e/%252e%252e/package.json',
    '//app/....//....//package.json',
    '//app//etc/passwd',
    '//app/%2fetc%2fpasswd',
    '//app/C:/Windows/win.ini',
    '//app/index.html%00.js',
    '//app/index.html::$DATA',
    '//app/%ff',
    '//app/assets',
    '//elsewhere/index.html',
    '//app.elsewhere/index.html',
    '//user@elsewhere/index.html',
  ]
  for (const status of await ask(tricks)) expect([404, 'refused']).toContain(status)
  expect(await ask(['//app/', '//app/'], 'POST')).toEqual([404, 404])
})

/** What the contract answers a page of this address, or a frame in it, that were given our preload. */
function askFrom(app: ElectronApplication, address: string, where: 'page' | 'frame'): Promise<unknown> {
  return app.evaluate(
    async ({ BrowserWindow }, [url, preload, place]) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegrationInSubFrames: true },
      })
      await window.loadURL(url)
      const { mainFrame } = window.webContents
      const asking = place === 'page' ? mainFrame : mainFrame.frames[0]
      const answer: unknown = await asking?.executeJavaScript('window.watchkeeper.request("state.get", null)')
      window.destroy()
      return answer
    },
    [address, join(project, 'out/preload/index.cjs'), where] as const,
  )
}

test('a page of somebody else, and a frame, are refused the contract', async ({ startDesktop }) => {
  const app = await startDesktop()
  const page = await app.page()
  const refused = { ok: false, error: expect.objectContaining({ code: 'refused' }) }
  expect(await askFrom(app.electron, 'data:text/html,<p>somebody else', 'page')).toEqual(refused)
  expect(
    await askFrom(app.electron, 'data:text/html,<iframe srcdoc="<script>1</script>"></iframe>', 'frame'),
  ).toEqual(refused)
  // Ours, opened by anyone, is ours.
  expect(await askFrom(app.electron, page.url(), 'page')).toMatchObject({ ok: true })

  const inFrames = await page.evaluate(() => {
    const frames = ['about:blank', window.location.href, 'https://attacker.example/'].map((address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
      return frame
    })
    return frames.filter((frame) => frame.contentWindow !== null && 'watchkeeper' in frame.contentWindow)
      .length
  })
  expect(inFrames).toBe(0)
})

test('nothing is downloaded, and nothing is said past the policy', async ({ startDesktop, endpoint }) => {
  const app = await startDesktop()
  const page = await app.page()
  const ended = app.electron.evaluate(
    ({ session }) =>
      new Promise<string>((resolve) => {
        session.defaultSession.on('will-download', (event) => resolve(String(event.defaultPrevented)))
      }),
  )
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.exe'
    link.click()
  })
  expect(await ended).toBe('true')
  const heard = await page.evaluate(async (url) => {
    const asked = (work: Promise<unknown>) =>
      work.then(
        () => 'sent',
        () => 'refused',
      )
    const loaded = (element: HTMLElement) =>
      new Promise((resolve, reject) => {
        element.addEventListener('load', resolve)
        element.addEventListener('error', reject)
        document.body.append(element)
      })
    const named = (name: 'img' | 'script' | 'audio' | 'embed') =>
      Object.assign(document.createElement(name), { src: url })
    const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })
    return {
      image: await asked(loaded(named('img'))),
      script: await asked(loaded(named('script'))),
      sound: await asked(loaded(named('audio'))),
      style: await asked(loaded(sheet)),
      socket: await asked(
        new Promise((resolve, reject) => {
          const socket = new WebSocket(url.replace('http', 'ws'))
          socket.onopen = resolve
          socket.onerror = reject
        }),
      ),
      imported: await asked(import(/* @vite-ignore */ url)),
      worker: await asked(
        new Promise((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
          worker.onmessage = resolve
          worker.onerror = reject
        }),
      ),
    }
  }, endpoint.url)
  expect(new Set(Object.values(heard))).toEqual(new Set(['refused']))
})

test('links of every dangerous scheme open nothing', async ({ startDesktop }) => {
  const app = await startDesktop()
  const page = await app.page()
  await app.electron.evaluate(({ shell }) => {
    Reflect.set(globalThis, 'openedOutside', [])
    shell.openExternal = async (url) => Reflect.get(globalThis, 'openedOutside').push(url)
  })
  const hrefs = [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://host/share',
    'ms-msdt:/id',
    'data:text/html,x',
    'ssh://host',
    'mailto:a@b.example?attach=/etc/passwd',
    'watchkeeper-window://app/',
    '/bin/sh',
    '',
  ]
  const answers = await page.evaluate(
    (all) => Promise.all(all.map((href) => window.watchkeeper?.request('link.open', { href }))),
    [...hrefs, 'https://status.example/'],
  )
  expect(answers.map((answer) => answer?.ok)).toEqual([...hrefs.map(() => false), true])
  expect(await app.electron.evaluate(() => Reflect.get(globalThis, 'openedOutside'))).toEqual([
    'https://status.example/',
  ])
})
