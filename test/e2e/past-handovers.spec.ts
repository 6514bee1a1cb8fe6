import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { goTo } from './support/steps'
import { expect, test } from './support/test'

/** A shift from its start to its end, with a handover. */
async function haveShift(page: Page, person: string, words: string): Promise<void> {
  await goTo(page, 'Shift')
  await page.getByRole('textbox', { name: 'Your name' }).fill(person)
  await page.getByRole('button', { name: 'Start the shift' }).click()
  await page.getByRole('link', { name: 'Handover', exact: true }).click()
  await page.getByRole('button', { name: 'Draft the handover' }).click()
  await page.getByRole('textbox', { name: 'Handover in Markdown' }).fill(words)
  await expect(page.getByText(/· saved/)).toBeVisible()
  await page.getByRole('button', { name: /End the shift/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End the shift' }).click()
  await expect(page.getByText('Nobody has the watch')).toBeVisible()
}

test('a past handover is found in the list and by the search, and is read only', async ({ start }) => {
  const { page } = await start()
  await haveShift(page, 'Ines Okafor', '# Night\n\nMind the **barnacles**.\n')
  await haveShift(page, 'Noor Haddad', '# Day\n\nAll quiet.\n')

  await goTo(page, 'Shift')
  await page.getByRole('link', { name: 'Handover', exact: true }).click()
  const past = page.getByRole('navigation', { name: 'Past handovers' })
  await expect(past.getByRole('link')).toHaveText([/^Ines Okafor, /])
  await expectAccessible(page, 'the list of past handovers')
  await past.getByRole('link', { name: /Ines Okafor/ }).click()
  const note = page.getByRole('region', { name: 'Past handover' })
  await expect(note).toContainText('Mind the barnacles.')
  await expect(page.getByRole('heading', { name: /Handover of Ines Okafor/ })).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Handover in Markdown' })).toBeHidden()
  await expectAccessible(page, 'a past handover')
  await page.getByRole('link', { name: 'Current and past handovers' }).click()
  await expect(page.getByRole('textbox', { name: 'Handover in Markdown' })).toHaveValue(/All quiet/)

  await goTo(page, 'Now')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox').fill('barnacles')
  await page.getByRole('option', { name: /barnacles/ }).click()
  await expect(note).toContainText('Mind the barnacles.')
})
