import { addMonitor, goTo } from './support/steps'
import { expect, test } from './support/test'

test('a monitor is changed, paused, resumed, removed and brought back on screen', async ({
  start,
  endpoint,
}) => {
  const { page } = await start()
  await addMonitor(page, 'Checkout API', endpoint.url)
  await page
    .getByRole('link', { name: /Checkout API/ })
    .first()
    .click()

  await page.getByRole('button', { name: /^Edit/ }).click()
  const editor = page.getByRole('dialog', { name: 'Edit Checkout API' })
  await editor.getByRole('textbox', { name: 'Address' }).fill('ftp://nowhere')
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(editor.getByText(/ftp/).last()).toBeVisible()
  await editor.getByRole('textbox', { name: 'Address' }).fill(`${endpoint.url}?changed`)
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(editor).toBeHidden()
  await expect(page.getByText(`${endpoint.url}?changed`).first()).toBeVisible()

  await page.getByRole('button', { name: /^Pause/ }).click()
  await expect(page.getByRole('button', { name: /^Resume/ })).toBeVisible()
  await page.getByRole('button', { name: /^Resume/ }).click()
  await expect(page.getByRole('button', { name: /^Pause/ })).toBeVisible()

  await page.getByRole('button', { name: /^Remove/ }).click()
  await expect(page.getByRole('link', { name: /Checkout API/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('link', { name: /Checkout API/ }).first()).toBeVisible()
})

test('a monitor of the runbook that is changed here can be given back to the runbook', async ({ start }) => {
  const { page } = await start()
  await goTo(page, 'Watch')
  await page
    .getByRole('link', { name: /Disk of this laptop/ })
    .first()
    .click()
  await expect(page.getByText(/From the runbook/).first()).toBeVisible()
  await page.getByRole('button', { name: /^Edit/ }).click()
  const editor = page.getByRole('dialog', { name: 'Edit Disk of this laptop' })
  await editor.getByRole('textbox', { name: 'Warning' }).fill('> 0.1%')
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/From the runbook, changed on this laptop/)).toBeVisible()
  await page.getByRole('button', { name: /Use the runbook/ }).click()
  await expect(page.getByText('From the runbook.', { exact: true })).toBeVisible()
})
