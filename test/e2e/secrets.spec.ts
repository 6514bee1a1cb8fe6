import { expectAccessible } from './support/accessibility'
import { goTo } from './support/steps'
import { expect, test } from './support/test'

test('a secret that a monitor names is asked for, entered once, and never shown', async ({
  start,
  endpoint,
}) => {
  const { page } = await start()
  await goTo(page, 'Watch')
  await page.getByRole('button', { name: /Add a monitor/ }).click()
  const editor = page.getByRole('dialog', { name: 'Add a monitor' })
  await editor.getByRole('textbox', { name: 'Name' }).fill('Ledger')
  await editor.getByRole('textbox', { name: 'Address' }).fill(endpoint.url)
  await editor.getByText('More settings', { exact: true }).click()
  await editor.getByRole('textbox', { name: 'Headers' }).fill('Authorization: Bearer {secret:ledger}')
  await editor.getByRole('button', { name: 'Enter ledger' }).click()
  const dialog = page.getByRole('dialog', { name: 'Enter the secret ledger' })
  await expect(dialog.getByLabel('Server')).toHaveValue(new URL(endpoint.url).origin)
  await dialog.getByLabel('Secret', { exact: true }).fill('zq 81')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog.getByText('plain ASCII without spaces').first()).toBeVisible()
  await expectAccessible(page, 'a secret that was refused')
  await dialog.getByLabel('Secret', { exact: true }).fill('zq81-sesame')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog).toBeHidden()
  await expect(editor.getByRole('button', { name: 'Enter ledger' })).toBeHidden()
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(editor).toBeHidden()

  await goTo(page, 'Settings')
  const card = page.getByRole('region', { name: 'Secrets of monitors' })
  await expect(card.getByText(`For ${new URL(endpoint.url).origin} only.`)).toBeVisible()
  expect(await page.content()).not.toContain('zq81-sesame')
  await card.getByRole('button', { name: 'Remove ledger' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await goTo(page, 'Watch')
  await page.getByText('Ledger', { exact: true }).first().click()
  await expect(page.getByText('This laptop does not know the secret ledger').first()).toBeVisible()
})
