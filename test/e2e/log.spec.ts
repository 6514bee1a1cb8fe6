import { join } from 'node:path'
import type { Page } from '@playwright/test'
import BetterSqlite3 from 'better-sqlite3'
import { expectAccessible } from './support/accessibility'
import { goTo } from './support/steps'
import { expect, test } from './support/test'

const composer = (page: Page) => page.getByRole('textbox', { name: 'New entry' })
const entries = (page: Page) => page.getByRole('region', { name: 'Entries' }).getByRole('article')

async function write(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await composer(page).press('ControlOrMeta+Enter')
  await expect(
    entries(page)
      .filter({ hasText: text.slice(0, 20) })
      .first(),
  ).toBeVisible()
  await expect(composer(page)).toHaveValue('')
}

test('tags, people and links are offered as one types, taken by key, and lead somewhere', async ({
  start,
}) => {
  const { page } = await start()
  await goTo(page, 'Shift')
  await page.keyboard.press('n')
  await expect(composer(page)).toBeFocused()
  await page.keyboard.type('Restarted it #hand')
  await expect(page.getByRole('option', { name: /handover/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(composer(page)).toHaveValue('Restarted it #handover ')
  await page.keyboard.type('see [[morn')
  await page
    .getByRole('option', { name: /Checklist/ })
    .first()
    .click()
  await expect(composer(page)).toHaveValue(/see \[.*\]\(checklist:.*\) $/)
  await expectAccessible(page, 'the composer')
  await page.keyboard.press('ControlOrMeta+Enter')

  const entry = entries(page).filter({ hasText: 'Restarted it' })
  await entry.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checklists')
  await goTo(page, 'Shift')
  await write(page, 'Nothing to do with it')
  await entry.getByRole('button', { name: '#handover' }).click()
  await expect(entries(page)).toHaveCount(1)
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(entries(page)).toHaveCount(2)
})

test('an entry of an hour ago says so, a correction keeps what was said, and words find it', async ({
  start,
}) => {
  const { page } = await start()
  await goTo(page, 'Shift')
  await page.getByRole('button', { name: 'Another time' }).click()
  await page.getByRole('textbox', { name: 'Time it happened' }).fill('soon')
  await expect(page.getByText('Write a time as 14:05')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Write' })).toBeDisabled()
  await page.getByRole('textbox', { name: 'Time it happened' }).fill('60 min ago')
  await write(page, 'Called the provider about db-1')
  const entry = entries(page).filter({ hasText: 'Called the provider' })
  await expect(entry).toContainText('Written later')

  await entry.getByRole('button', { name: /Correct the entry/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Correct the entry' })
  await dialog.getByRole('textbox', { name: 'Corrected entry' }).fill('Called the provider about db-2')
  await expectAccessible(page, 'the correction of an entry')
  await dialog.getByRole('button', { name: 'Save the correction' }).click()
  await expect(dialog).toBeHidden()
  await expect(entry).toContainText('db-2')
  await entry.getByRole('button', { name: /Corrected/ }).click()
  const versions = page.getByRole('dialog', { name: 'What the entry said' })
  await expect(versions.getByRole('listitem')).toHaveText([/db-2/, /db-1/])
  await versions.getByRole('button', { name: 'Close' }).click()

  await write(page, 'Another thing')
  const search = page.getByRole('searchbox', { name: 'Words in the log' })
  await search.fill('prov')
  await expect(entries(page)).toHaveCount(1)
  await search.fill('nowhere')
  await expect(page.getByText('No entry is like that.')).toBeVisible()
  await expectAccessible(page, 'the log')
})

/** Writes entries of the past into the store of a Watchkeeper that does not run. */
function writeEntries(dataFolder: string, count: number): void {
  const database = new BetterSqlite3(join(dataFolder, 'watchkeeper.db'))
  const version = database.prepare(
    `INSERT INTO log_version VALUES ('e' || CAST(@number AS INTEGER), 1, @at, @at, 0, 'Ines', 'Entry number ' || CAST(@number AS INTEGER), NULL, NULL)`,
  )
  const newest = database.prepare(
    `INSERT INTO log_entry VALUES (@at * 1000, 'e' || CAST(@number AS INTEGER), 1, 'Entry number ' || CAST(@number AS INTEGER), NULL)`,
  )
  const now = Date.now()
  database.transaction(() => {
    for (let number = 1; number <= count; number += 1) {
      const at = now - (count - number + 1) * 60_000
      version.run({ number, at })
      newest.run({ number, at })
    }
  })()
  database.close()
}

test('thousands of entries scroll to the oldest, with few of them on the page', async ({ start, folder }) => {
  const before = await start()
  await before.quit()
  writeEntries(join(folder, 'data'), 3_000)
  const { page } = await start()
  await goTo(page, 'Shift')
  await expect(entries(page).first()).toContainText('Entry number 3000')
  expect(await entries(page).count()).toBeLessThan(100)
  await page.getByRole('region', { name: 'Entries' }).focus()
  await expect(async () => {
    await page.keyboard.press('End')
    await expect(entries(page).last()).toContainText(/Entry number 1$/, { timeout: 100 })
  }).toPass({ intervals: [20] })
  expect(await entries(page).count()).toBeLessThan(100)
  await page.getByRole('searchbox', { name: 'Words in the log' }).fill('2718')
  await expect(entries(page)).toHaveText([/Entry number 2718/])
})
