import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from '@playwright/test'
import { mayMount, SmallDisk } from '../../integration/reliability/small-disk'
import { openInChromium } from '../support/app'
import { expect, isDatabaseClosed, test } from '../support/desktop-test'
import { addMonitor, goTo } from '../support/steps'

test('closing the window hides it, and the watch goes on', async ({ startDesktop, endpoint, tray }) => {
  const app = await startDesktop()
  await addMonitor(await app.page(), 'Checkout API', endpoint.url)
  await app.closeWindow()
  await expect.poll(() => app.isWindowShown()).toBe(false)
  endpoint.status = 503
  await expect.poll(async () => (await tray.icon()).tooltip).toBe('Watchkeeper: 1 critical')
})

test('a second start with the same data shows the window of the first, and ends', async ({
  startDesktop,
  startBlind,
}) => {
  const app = await startDesktop()
  await app.page()
  await app.closeWindow()
  await expect.poll(() => app.isWindowShown()).toBe(false)
  const second = startBlind()
  expect(await once(second.process, 'exit')).toEqual([0, null])
  await expect.poll(() => app.isWindowShown()).toBe(true)
})

test('a second start hands the first what it was asked to open, and links only show', async ({
  startDesktop,
  startBlind,
  folder,
}) => {
  const { electron, page: shown } = await startDesktop()
  const page = await shown()
  const runbook = join(folder, 'ferry.md')
  await writeFile(runbook, '# Ferry operations\n\n## Fog\n\nSound the horn.\n')
  await once(startBlind([runbook]).process, 'exit')
  await expect(page.getByRole('heading', { name: 'Ferry operations' }).first()).toBeVisible()

  await once(startBlind(['watchkeeper://section/fog']).process, 'exit')
  await expect.poll(() => page.evaluate(() => window.location.hash)).toBe('#/runbook/fog')
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('menuitem', { name: 'Copy a link' }).click()
  await expect
    .poll(() => electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^watchkeeper:\/\/section\/(fog|ferry-operations)$/)
  await once(startBlind(['watchkeeper://alert/a1']).process, 'exit')
  await expect(page.getByText('The link leads to an alert that is not on this laptop')).toBeVisible()
  await once(startBlind(['watchkeeper://settings/x']).process, 'exit')
  await once(startBlind(['https://example.com/x.md']).process, 'exit')
  expect(await page.evaluate(() => window.location.hash)).toBe('#/now')
})

test('the window comes back where it was left', async ({ startDesktop }) => {
  const place = { x: 180, y: 90, width: 900, height: 620 }
  const first = await startDesktop()
  await first.page()
  await first.electron.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds)
  }, place)
  await first.end()

  const second = await startDesktop()
  await second.page()
  const bounds = await second.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  )
  expect(bounds).toEqual(place)
})

test('the chosen theme applies, to the system’s own dialogs as well, and at the next start', async ({
  startDesktop,
}) => {
  const first = await startDesktop()
  const page = await first.page()
  await goTo(page, 'Settings')
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  const native = () => first.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource)
  await expect.poll(native).toBe('dark')
  await first.end()

  const second = await startDesktop()
  await expect((await second.page()).locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('it starts into the tray when asked to, and the tray opens the window', async ({
  startDesktop,
  tray,
}) => {
  const app = await startDesktop(['--hidden'])
  await expect.poll(async () => (await tray.icon()).tooltip).toMatch(/^Watchkeeper: /)
  expect(app.electron.windows()).toEqual([])
  await tray.click('Open Watchkeeper')
  await app.page()
  expect(await app.isWindowShown()).toBe(true)
})

test('data that another door has in use is refused with a sentence', async ({ startBlind, dataFolder }) => {
  const browser = await openInChromium(dataFolder)
  const refused = startBlind()
  await expect.poll(() => refused.said()).toContain(`already running with the data in ${dataFolder}`)
  refused.process.kill('SIGTERM')
  expect(await once(refused.process, 'exit')).toEqual([3, null])
  await browser.quit()
})

test('a data folder that cannot be used is told of', async ({ startBlind, dataFolder }) => {
  await writeFile(dataFolder, 'a file where the folder should be')
  const refused = startBlind()
  await expect.poll(() => refused.said()).toContain(`cannot keep its data in ${dataFolder}`)
  refused.process.kill('SIGTERM')
  expect(await once(refused.process, 'exit')).toEqual([3, null])
})

test('a signal to end closes the database', async ({ startDesktop, dataFolder }) => {
  const app = await startDesktop()
  await app.page()
  expect(await app.end('SIGTERM')).toBe(0)
  expect(isDatabaseClosed(dataFolder)).toBe(true)
  const database = new DatabaseSync(join(dataFolder, 'watchkeeper.db'))
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
  database.close()
})

test('a window whose page ends comes back with what was being typed, and not for ever', async ({
  startDesktop,
  dataFolder,
}) => {
  const app = await startDesktop()
  const composer = (page: Page) => page.getByRole('textbox', { name: 'New entry' })
  const first = await app.page()
  await goTo(first, 'Shift')
  await composer(first).fill('Half a sentence')
  await expect.poll(() => draftIn(dataFolder)).toBe('Half a sentence')
  const crash = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
  await app.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = async (options: unknown) => {
      Object.assign(globalThis, { asked: options })
      return { response: 1, checkboxChecked: false }
    }
  })
  for (const _ of [1, 2]) {
    const again = app.electron.waitForEvent('window')
    await crash()
    const page = await again
    await goTo(page, 'Shift')
    await expect(composer(page)).toHaveValue('Half a sentence')
  }
  await crash()
  await expect
    .poll(() => app.electron.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'asked') ?? null)))
    .toContain('keeps stopping')
  expect(await app.isWindowShown()).toBe(false)
})

test('a defect that ends Watchkeeper leaves a report, and is told of at the next start', async ({
  startDesktop,
  dataFolder,
}) => {
  const app = await startDesktop()
  await app.page()
  const ended = once(app.electron.process(), 'exit')
  await app.electron.evaluate(({ dialog }) => {
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false })
    setTimeout(() => {
      throw new Error('a defect on purpose')
    })
  })
  expect(await ended).toEqual([3, null])
  const [report = ''] = (await readdir(dataFolder)).filter((name) => name.startsWith('crash-'))
  expect(await readFile(join(dataFolder, report), 'utf8')).toContain('Error: a defect on purpose')
  const again = await startDesktop()
  const told = (await again.page()).getByText(/^Watchkeeper ended by a defect, and was started again/)
  await expect(told).toBeVisible()
})

test('a data folder that can only be read is told of, and the watch goes on', async ({
  startDesktop,
  dataFolder,
}) => {
  test.skip(!mayMount, 'this account may not mount a file system')
  const disk = new SmallDisk(dataFolder, 64)
  try {
    const first = await startDesktop()
    await first.page()
    await first.end()
    disk.setReadOnly(true)
    const second = await startDesktop()
    const page = await second.page()
    await expect(page.getByText(/^Nothing is saved: the database in .* cannot be written/)).toBeVisible()
    await second.end()
  } finally {
    disk.unmount()
  }
})

function draftIn(dataFolder: string): unknown {
  const database = new DatabaseSync(join(dataFolder, 'watchkeeper.db'), { readOnly: true })
  try {
    return database.prepare(`SELECT text FROM draft WHERE name = 'log'`).get()?.text
  } finally {
    database.close()
  }
}
