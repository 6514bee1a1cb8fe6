import type { Page } from '@playwright/test'
import { goTo } from '../support/steps'
import { expect, test } from '../support/test'

/** A second window onto the same Watchkeeper, as a person opens one. */
async function openBeside(page: Page): Promise<Page> {
  const opening = page.waitForEvent('popup')
  await page.evaluate(() => window.open(window.location.href))
  const other = await opening
  await expect(other.getByRole('navigation', { name: 'Screens' })).toBeVisible()
  return other
}

test('what one window writes comes to the other, but not under the hands of who is typing there', async ({
  start,
}) => {
  const { page } = await start()
  await goTo(page, 'Shift')
  const other = await openBeside(page)
  const [here, there] = [page, other].map((window) => window.getByRole('textbox', { name: 'New entry' }))
  if (here === undefined || there === undefined) throw new Error('There are two windows.')

  await here.fill('The issuer is slow')
  await expect(there).toHaveValue('The issuer is slow')

  await there.focus()
  await here.fill('The issuer is slow again')
  await expect(page.getByText('Saved', { exact: false })).toBeVisible()
  await goTo(page, 'Settings')
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
  // What was changed later has come, so the draft before it has come as well.
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(there).toHaveValue('The issuer is slow')

  await there.blur()
  await expect(there).toHaveValue('The issuer is slow again')
})
