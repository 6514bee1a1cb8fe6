import { readFile } from 'node:fs/promises'
import { expectAccessible } from '../support/accessibility'
import { goTo } from '../support/steps'
import { expect, test } from '../support/test'

test('a follow-up stays on Now until it is done; the figures count the incident; JSON is exported', async ({
  start,
  folder,
}) => {
  const { page } = await start()
  await goTo(page, 'Incidents')
  await page
    .getByRole('button', { name: /Open an incident/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'What is wrong' }).fill('Portal shows wrong sums')
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByRole('region', { name: 'Follow-ups' }).getByRole('button', { name: 'Add…' }).click()
  await page.getByRole('textbox', { name: 'What is to be done' }).fill('Check the sums each night')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByRole('link', { name: 'Report' }).click()
  await page.getByRole('button', { name: 'Export…' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /JSON/ }).click()
  const file = `${folder}/report.json`
  await (await download).saveAs(file)
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'watchkeeper incident report',
    followUps: [{ text: 'Check the sums each night' }],
  })
  await page.getByRole('link', { name: 'Figures' }).click()
  await expect(page.getByRole('img', { name: '1 incident in 12 weeks' })).toBeVisible()
  await page.getByRole('button', { name: 'Table' }).click()
  await expect(page.getByRole('region', { name: 'Table of the weeks' }).getByRole('row')).toHaveCount(13)
  await expectAccessible(page, 'the figures of incidents')

  await goTo(page, 'Now')
  const card = page.getByRole('region', { name: 'Follow-ups' })
  await card.getByRole('link', { name: 'Check the sums each night' }).click()
  await expectAccessible(page, 'the follow-ups')
  await page.getByRole('checkbox', { name: 'Check the sums each night' }).click()
  await expect(page.getByText('Nothing is left to do')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('checkbox', { name: 'Check the sums each night' })).toBeVisible()
})
