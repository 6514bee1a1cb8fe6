import { expectAccessible } from './support/accessibility'
import { addMonitor, goTo, takeKeyboard } from './support/steps'
import { expect, test } from './support/test'

test('a checklist is kept by keys alone: ticked, not applicable, noted, taken back', async ({ start }) => {
  const app = await start()
  let { page } = app
  await goTo(page, 'Checklists')
  await takeKeyboard(page)
  const boxes = () => page.getByRole('checkbox')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(boxes().nth(0)).toBeChecked()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('x')
  await expect(page.getByText('Not applicable ·')).toBeVisible()
  await page.keyboard.press('m')
  const dialog = page.getByRole('dialog')
  await expectAccessible(page, 'the note to an item')
  await dialog.getByRole('textbox', { name: 'Note' }).fill('no such queue here')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('no such queue here')).toBeVisible()
  await expectAccessible(page, 'a run')

  await app.kill()
  page = (await start()).page
  await goTo(page, 'Checklists')
  await expect(page.getByText('no such queue here')).toBeVisible()
  await takeKeyboard(page)
  await page.keyboard.press('u')
  await expect(page.getByText('no such queue here')).toBeHidden()
  await expect(boxes().nth(0)).toBeChecked()
})

test('a run is skipped with a reason, taken up again, and stands in the history', async ({ start }) => {
  const { page } = await start()
  await goTo(page, 'Checklists')
  await page.getByRole('link', { name: /Hourly health checks/ }).click()
  await page.getByRole('button', { name: 'Skip…' }).click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('Everything is switched off')
  await page.getByRole('button', { name: 'Skip it' }).click()
  await expect(page.getByText('Everything is switched off')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Skipped' })).toBeVisible()
  await page.getByRole('button', { name: 'Do it after all' }).click()
  await expect(page.getByRole('heading', { name: 'Skipped' })).toBeHidden()
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByText('Nothing has come due yet')).toBeVisible()
  await expectAccessible(page, 'the history of the checklists')
  await goTo(page, 'Shift')
  await expect(page.getByText('Checklist skipped by', { exact: false })).toBeVisible()
})

test('an item that is linked to a monitor ticks itself, and says what was seen', async ({
  start,
  endpoint,
}) => {
  const { page } = await start()
  await addMonitor(page, 'Notice queue', endpoint.url)
  await goTo(page, 'Checklists')
  await page.getByRole('link', { name: /Hourly health checks/ }).click()
  await page.getByRole('button', { name: /Monitor: .*notice queue/i }).click()
  await page.getByRole('combobox', { name: 'Monitor that checks it' }).selectOption({ label: 'Notice queue' })
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('checkbox').first().click()
  await expect(page.getByText(/Watchkeeper, .* · Notice queue: .*ms/)).toBeVisible()
})

test('a change is planned, warned of, carried out with its checklist, and ended', async ({ start }) => {
  const { page } = await start()
  await goTo(page, 'Checklists')
  await page.getByRole('link', { name: 'Changes', exact: true }).click()
  await page.getByRole('button', { name: /Plan a change/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan a change' })
  await dialog.getByRole('button', { name: 'Plan it' }).click()
  await expect(dialog.getByText('Say what is changed.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'What is changed' }).fill('Move the notice queue')
  await expect(dialog.getByText(/The notice would be/)).toBeVisible()
  await expectAccessible(page, 'the plan of a change')
  await dialog.getByRole('button', { name: 'Plan it' }).click()

  const pane = page.getByRole('article', { name: 'Move the notice queue' })
  await pane.getByRole('button', { name: 'Begin' }).click()
  await expect(pane.getByText(/^in progress/)).toBeVisible()
  await pane.getByRole('checkbox').first().click()
  await expect(pane.getByText('1 of', { exact: false })).toBeVisible()
  await expectAccessible(page, 'a change')
  await pane.getByRole('button', { name: 'Done' }).click()
  await expect(pane.getByText(/^done/)).toBeVisible()
  await expect(pane.getByRole('button', { name: 'Rolled back' })).toBeVisible()
})
