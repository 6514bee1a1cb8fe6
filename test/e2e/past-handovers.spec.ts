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
  await page.getByRole('button', { name: 'Add a line to Notes' }).click()
  await page.getByRole('textbox', { name: 'New line in Notes' }).fill(words)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Preview of the handover' })).toContainText(words)
  await page.getByRole('button', { name: /End the shift/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'End the shift' }).click()
  await expect(page.getByText('Nobody has the watch')).toBeVisible()
}

test('a past handover is found in the list and by the search, is read only, and compared', async ({
  start,
}) => {
  const { page } = await start()
  await haveShift(page, 'Ines Okafor', 'Mind the barnacles.')
  await haveShift(page, 'Noor Haddad', 'Mind the gulls.')
  await haveShift(page, 'Ada Berg', 'All quiet.')

  await page.getByRole('link', { name: 'Handover', exact: true }).click()
  const past = page.getByRole('navigation', { name: 'Past handovers' })
  await expect(past.getByRole('link')).toHaveText([/^Noor Haddad, /, /^Ines Okafor, /])
  await expectAccessible(page, 'the list of past handovers')
  for (const box of await past.getByRole('checkbox').all()) await box.check()
  await past.getByRole('button', { name: 'Compare two' }).click()
  const notes = page
    .getByRole('region', { name: 'Two handovers compared' })
    .getByRole('region', { name: 'Notes' })
  await expect(notes.getByRole('listitem')).toHaveText([
    /Mind the gulls\.\s*new/,
    /Mind the barnacles\.\s*gone/,
  ])
  await expectAccessible(page, 'two handovers compared')
  await page.getByRole('link', { name: 'Current and past handovers' }).click()

  await past.getByRole('searchbox', { name: 'Search past handovers' }).fill('barnacles')
  await expect(past.getByRole('link')).toHaveText([/^Ines Okafor, /])
  await past.getByRole('link', { name: /Ines Okafor/ }).click()
  const note = page.getByRole('region', { name: 'Past handover' })
  await expect(note).toContainText('Mind the barnacles.')
  await expect(page.getByRole('heading', { name: /Handover of Ines Okafor/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Edit:/ })).toHaveCount(0)
  await expectAccessible(page, 'a past handover')

  await goTo(page, 'Now')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('combobox').fill('barnacles')
  await page.getByRole('option', { name: /barnacles/ }).click()
  await expect(note).toContainText('Mind the barnacles.')
})
