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
  const statuses = await app.electron.evaluate(
    ({ net }, paths) =>
      Promise.all(paths.map(async (path) => (await net.fetch(`watchkeeper-window:${path}`)).status)),
    [
      '//app/',
      '//app/../../package.json',
      '//app/%2e%2e/%2e%2e/package.json',
      '//app/..%2f..%2fpackage.json',
      '//app/..%5c..%5cpackage.json',
      '//app//etc/passwd',
      '//app/assets',
      '//elsewhere/index.html',
    ],
  )
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404, 404])
})
