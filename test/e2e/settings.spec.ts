import { expectAccessible } from './support/accessibility'
import { goTo } from './support/steps'
import { expect, test } from './support/test'

test('a setting is found, changed and reset, and a key does what it was given to', async ({ start }) => {
  const { page } = await start()
  await goTo(page, 'Settings')
  await expectAccessible(page, 'Settings')
  const search = page.getByRole('searchbox', { name: 'Search the settings' })
  await search.fill('battery')
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeHidden()
  const battery = page.getByRole('combobox', { name: 'On battery, check the monitors' })
  await battery.selectOption('4')
  await page.getByRole('button', { name: 'Reset On battery, check the monitors' }).click()
  await expect(battery).toHaveValue('1')

  await search.fill('am pm')
  await expect(page.getByRole('banner')).toContainText(/\d\d:\d\d(?! [ap]m)/)
  await page.getByRole('combobox', { name: 'Clock' }).selectOption('12 hours')
  await expect(page.getByRole('banner')).toContainText(/\d{1,2}:\d\d [ap]m/)

  await search.fill('shortcuts')
  const add = page.getByRole('textbox', { name: 'Add a monitor' })
  await add.press('p')
  await expect(page.getByRole('alert')).toHaveText(
    'P is “Pause or resume” in Watch already. Choose another key.',
  )
  await add.press('y')
  await expect(add).toHaveValue('Y')
  await add.press('Escape')
  await page.keyboard.press('2')
  await page.keyboard.press('y')
  await expect(page.getByRole('dialog', { name: 'Add a monitor' })).toBeVisible()
  await page.keyboard.press('Escape')

  await goTo(page, 'Settings')
  const file = { format: 'watchkeeper-preferences', version: 1, preferences: { theme: 'dark' } }
  await page.getByLabel('A file with settings').setInputFiles({
    name: 'settings.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  })
  await expect(page.getByRole('dialog').getByText('As the system')).toBeVisible()
  await page.getByRole('button', { name: 'Take them over' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
