import { expect, test } from '../support/desktop-test'
import { serveNotifications } from '../support/notification-service'
import { addMonitor, goTo } from '../support/steps'

test('an alert is told with what is wrong, by when, how urgent it is, and its buttons', async ({
  service,
  startDesktop,
  endpoint,
}) => {
  const page = await (await startDesktop()).page()
  await addMonitor(page, 'Checkout API', endpoint.url)
  endpoint.status = 503
  await expect
    .poll(() => service.shown())
    .toEqual([
      expect.objectContaining({
        title: 'P1 Checkout API is down',
        body: expect.stringMatching(/^503 where 200-299 is expected\. Respond by \d\d:\d\d\.$/),
        urgency: 'critical',
        actions: [
          ...['default', 'Open', 'acknowledge', 'Acknowledge', 'snooze', 'Snooze 15 min'],
          ...['hand over', 'Hand over…', 'resolve', 'Resolve…', 'note', 'Add a note…'],
        ],
      }),
    ])
  await expect(page).toHaveTitle('(1) Watchkeeper: P1 Checkout API is down')

  service.press(1, 'hand over')
  await expect(page.getByRole('dialog', { name: 'Hand over' })).toContainText('Checkout API is down')
  await page.keyboard.press('Escape')

  await goTo(page, 'Now')
  await page
    .getByRole('button', { name: /Acknowledge/ })
    .first()
    .click()
  await expect(page.getByRole('article', { name: 'Checkout API is down' })).toContainText(/acknowledged by/i)

  endpoint.status = 200
  await expect
    .poll(() => service.shown())
    .toContainEqual(expect.objectContaining({ title: 'Resolved: Checkout API is down', urgency: 'normal' }))
})

test('clicking it shows the window at the alert, and closing the window says once how to get it back', async ({
  service,
  startDesktop,
  endpoint,
}) => {
  const app = await startDesktop()
  const page = await app.page()
  await addMonitor(page, 'Checkout API', endpoint.url)
  await app.closeWindow()
  await expect.poll(() => app.isWindowShown()).toBe(false)
  await expect
    .poll(() => service.shown())
    .toEqual([expect.objectContaining({ title: 'Watchkeeper keeps watching' })])

  endpoint.status = 503
  await expect.poll(() => service.shown().length).toBe(2)
  service.click(2)
  await expect.poll(() => app.isWindowShown()).toBe(true)
  await expect(page).toHaveURL(/#\/now\/.+/)
  await expect(page.getByRole('article', { name: 'Checkout API is down' })).toBeVisible()

  await app.closeWindow()
  await expect.poll(() => app.isWindowShown()).toBe(false)
  endpoint.status = 200
  await expect.poll(() => service.shown().length).toBe(3)
  expect(service.shown().at(-1)).toMatchObject({ title: 'Resolved: Checkout API is down' })
})

test('a service that never answers is told in the window, which stays at hand', async ({
  startDesktop,
  endpoint,
}) => {
  const silent = await serveNotifications({ answers: false })
  const app = await startDesktop()
  const page = await app.page()
  await addMonitor(page, 'Checkout API', endpoint.url)
  endpoint.status = 503
  await expect.poll(() => silent.shown().length).toBe(1)

  await goTo(page, 'Now')
  await page
    .getByRole('button', { name: /Acknowledge/ })
    .first()
    .click()
  await expect(page.getByRole('article', { name: 'Checkout API is down' })).toContainText(/acknowledged by/i)
  await expect(page.getByText(/The system did not show the notification/)).toBeVisible({ timeout: 40_000 })
  silent.release()
})

test('a test of a severity says what happened at each step', async ({ service, startDesktop }) => {
  const page = await (await startDesktop()).page()
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Test P1' }).click()
  await expect(page.getByText(/handed to the system by notify-send; alerts will have buttons/)).toBeVisible()
  await expect(page.getByText('The sound was played by this window.')).toBeVisible()
  expect(service.shown()).toEqual([
    expect.objectContaining({ title: 'P1 test: Watchkeeper can reach you', urgency: 'critical' }),
  ])
})
