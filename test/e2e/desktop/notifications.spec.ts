import { expect, test } from '../support/desktop-test'
import { serveNotifications } from '../support/notification-service'
import { addMonitor, goTo } from '../support/steps'

test('an alert is told with what is wrong, by when, and how urgent it is', async ({
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
      }),
    ])

  endpoint.status = 200
  await expect
    .poll(() => service.shown())
    .toContainEqual(expect.objectContaining({ title: 'Resolved: Checkout API is down', urgency: 'normal' }))
})

test('clicking it shows the window at the alert', async ({ service, startDesktop, endpoint }) => {
  const app = await startDesktop()
  const page = await app.page()
  await addMonitor(page, 'Checkout API', endpoint.url)
  await app.closeWindow()
  await expect.poll(() => app.isWindowShown()).toBe(false)

  endpoint.status = 503
  await expect.poll(() => service.shown().length).toBe(1)
  service.click(1)
  await expect.poll(() => app.isWindowShown()).toBe(true)
  await expect(page).toHaveURL(/#\/now\/.+/)
  await expect(page.getByRole('article', { name: 'Checkout API is down' })).toBeVisible()
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
  await expect(page.getByText(/The system did not show the notification/)).toBeVisible({ timeout: 40_000 })
  await page.getByRole('button', { name: /Acknowledge/ }).click()
  await expect(page.getByRole('article', { name: 'Checkout API is down' })).toContainText('acknowledged by')
  silent.release()
})
