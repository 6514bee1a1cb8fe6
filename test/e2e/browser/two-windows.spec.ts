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

test('two windows on one run agree', async ({ start }) => {
  const { page } = await start()
  await goTo(page, 'Checklists')
  const other = await openBeside(page)
  const box = (window: Page, place: number) => window.getByRole('checkbox').nth(place)
  await box(page, 0).click()
  await expect(box(other, 0)).toBeChecked()
  await box(other, 1).click()
  await expect(box(page, 1)).toBeChecked()
  await box(page, 0).click()
  await expect(box(other, 0)).not.toBeChecked()
  await expect(other.getByText('1 of', { exact: false }).first()).toBeVisible()
})

test('what is typed in two windows at once is kept from both, and a person decides', async ({ start }) => {
  const { page } = await start()
  await goTo(page, 'Shift')
  const other = await openBeside(page)
  const [here, there] = [page, other].map((window) => window.getByRole('textbox', { name: 'New entry' }))
  if (here === undefined || there === undefined) throw new Error('There are two windows.')
  await there.focus()
  await here.fill('Mine, from here')
  await expect(page.getByText('Saved, not yet in the log.')).toBeVisible()
  await there.fill('Mine, from there')
  await expect(other.getByText(/Another window was writing here/)).toContainText('Mine, from here')
  await other.getByRole('button', { name: 'Add it below mine' }).click()
  await expect(there).toHaveValue('Mine, from there\n\nMine, from here')
  await expect(other.getByText('Saved, not yet in the log.')).toBeVisible()
  await here.blur()
  await expect(here).toHaveValue('Mine, from there\n\nMine, from here')
})
