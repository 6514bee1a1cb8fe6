import { expectAccessible } from './support/accessibility'
import { addMonitor, goTo, takeKeyboard } from './support/steps'
import { expect, test } from './support/test'

test('alerts are held for maintenance, also over a restart, and stand again when it is ended', async ({
  start,
  endpoint,
}) => {
  const first = await start()
  await addMonitor(first.page, 'Checkout API', endpoint.url)
  await first.page
    .getByRole('link', { name: /Checkout API/ })
    .first()
    .click()
  await takeKeyboard(first.page)
  await first.page.keyboard.press('m')
  const dialog = first.page.getByRole('dialog', { name: 'Hold alerts for maintenance' })
  await expect(dialog.getByLabel('What')).toHaveValue(/monitors/)
  await dialog.getByRole('button', { name: 'Hold alerts' }).click()
  await expect(dialog.getByText('Say why, so that others know what it is for.')).toBeVisible()
  await expectAccessible(first.page, 'the dialog to hold alerts')
  await dialog.getByRole('textbox', { name: 'Why' }).fill('New certificates')
  await dialog.getByRole('button', { name: '2 h' }).click()
  await dialog.getByRole('button', { name: 'Hold alerts' }).click()
  await expect(dialog).toBeHidden()

  endpoint.status = 503
  await goTo(first.page, 'Now')
  const banner = first.page.getByText(/Alerts of Checkout API are held for maintenance until/)
  await expect(banner).toBeVisible()
  await expect(first.page.getByRole('region', { name: '1 alert is held' })).toContainText(
    'Checkout API is down',
  )
  await expect(first.page.getByRole('button', { name: /^Acknowledge/ })).toHaveCount(0)
  await first.quit()

  const { page } = await start()
  await expect(page.getByRole('region', { name: '1 alert is held' })).toContainText('New certificates')
  await page.getByRole('button', { name: 'End New certificates now' }).click()
  await expect(page.getByText(/held for maintenance until/)).toBeHidden()
  await expect(page.getByRole('article', { name: 'Checkout API is down' })).toBeVisible()
  await goTo(page, 'Shift')
  await expect(page.getByText(/Maintenance “New certificates” was declared by/)).toBeVisible()
  await expect(page.getByText(/Maintenance “New certificates” was ended early by/)).toBeVisible()
})

test('the next windows of the runbook are listed, and may be called off', async ({ start }) => {
  const { page } = await start()
  const next = page.getByRole('region', { name: /Next window/ })
  await expect(next).toContainText('Ledger window')
  await next.getByRole('button', { name: 'Hold alerts…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hold alerts for maintenance' })
  await dialog.getByRole('button', { name: 'Call off Ledger window' }).click()
  await expect(dialog.getByText('Ledger window')).toBeHidden()
})
