import { once } from 'node:events'
import { expect, isDatabaseClosed, test, watchOnly } from '../support/desktop-test'
import { addMonitor, goTo } from '../support/steps'

test('the tray shows the worst status by its picture and its words', async ({
  tray,
  startDesktop,
  dataFolder,
  endpoint,
}) => {
  await watchOnly(dataFolder, 'Checkout API', endpoint.url)
  await startDesktop(['--hidden'])
  await expect.poll(async () => (await tray.icon()).tooltip).toBe('Watchkeeper: 1 monitor ok')
  const well = await tray.icon()

  endpoint.status = 503
  await expect.poll(async () => (await tray.icon()).tooltip).toBe('Watchkeeper: 1 critical')
  await expect.poll(async () => (await tray.icon()).pixels).not.toBe(well.pixels)

  endpoint.status = 200
  await expect.poll(() => tray.icon()).toEqual(well)
})

test('its menu lists an alert, acknowledges and snoozes it, and opens the window to hand it over', async ({
  tray,
  startDesktop,
  endpoint,
}) => {
  const app = await startDesktop()
  const page = await app.page()
  await addMonitor(page, 'Checkout API', endpoint.url)
  endpoint.status = 503
  await tray.click('P1 Checkout API is down', 'Acknowledge')

  await goTo(page, 'Now')
  await expect(page.getByRole('article', { name: 'Checkout API is down' })).toContainText(/acknowledged by/i)
  const entries = async () => (await tray.menu()).flatMap((entry) => entry.entries)
  await expect
    .poll(entries)
    .toContainEqual(
      expect.objectContaining({ label: expect.stringMatching(/^Acknowledged by /), enabled: false }),
    )
  expect((await entries()).map(({ label }) => label)).toContain('503 where 200-299 is expected')

  await tray.click('P1 Checkout API is down', 'Snooze', '1 h')
  await expect(page.getByText(/snoozed until/i).first()).toBeVisible()

  await app.closeWindow()
  await expect.poll(() => app.isWindowShown()).toBe(false)
  await tray.click('P1 Checkout API is down (snoozed)', 'Hand over…')
  await expect.poll(() => app.isWindowShown()).toBe(true)
  await expect(page.getByRole('dialog', { name: 'Hand over' })).toContainText('Checkout API is down')
})

test('its menu begins presentation mode and ends it', async ({ tray, startDesktop }) => {
  const page = await (await startDesktop()).page()
  const note = page.getByRole('banner').getByRole('link', { name: 'Presentation mode' })
  await tray.click('Presentation mode', 'Show nothing')
  await expect(note).toBeVisible()
  await tray.click('End presentation mode')
  await expect(note).toBeHidden()
})

test('its menu opens the hidden window, and quits in good order', async ({
  tray,
  startDesktop,
  dataFolder,
}) => {
  const app = await startDesktop()
  await app.page()
  await app.closeWindow()
  await expect.poll(() => app.isWindowShown()).toBe(false)
  await tray.click('Open Watchkeeper')
  await expect.poll(() => app.isWindowShown()).toBe(true)

  const ended = once(app.electron.process(), 'exit')
  await tray.click('Quit')
  expect(await ended).toEqual([0, null])
  expect(isDatabaseClosed(dataFolder)).toBe(true)
})
