import { expectAccessible } from '../support/accessibility'
import { goTo } from '../support/steps'
import { expect, test } from '../support/test'

test('a path that leads nowhere is told where it is asked for, and what was open stays', async ({
  start,
}) => {
  const { page } = await start()
  await goTo(page, 'Runbook')
  await page.getByRole('button', { name: 'Open…' }).click()
  await page.getByRole('menuitem', { name: 'Open a file…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open a runbook' })
  await expect(dialog.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('/nowhere/runbook.md')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText(/There is no file at/)).toBeVisible()
  await expectAccessible(page, 'a path that leads nowhere')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Harbour Payments operations runbook' })).toBeVisible()
})
