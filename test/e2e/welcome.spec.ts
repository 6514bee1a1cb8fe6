import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from './support/accessibility'
import { goTo } from './support/steps'
import { expect, test } from './support/test'

const runbook = `# Tide gauge

## Morning checklist

- [ ] Look at the gauge

## Escalation chain

| Role | Name | Phone |
|---|---|---|
| On call | Ines Okafor | +46 8 555 01 |
| Lead | [Name] | +46 8 555 02 |
`

test('somebody new is welcomed once, and at home after it', async ({ start, folder, endpoint }) => {
  const path = join(folder, 'tide-gauge.md')
  await writeFile(path, runbook)
  await mkdir(join(folder, 'data'))
  const app = await start()
  const { page } = app
  await expect(page.getByRole('heading', { level: 1, name: 'Welcome to Watchkeeper' })).toBeVisible()
  await expect(page.getByText('the sample:')).toBeVisible()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ines Okafor')

  await app.openRunbookHere(path)
  const understood = page.getByRole('status').filter({ hasText: 'Understood of Tide gauge' })
  await expect(understood).toContainText('0 severities')
  await understood.getByRole('link', { name: /^\d+ gaps?$/ }).click()
  await expect(page.getByRole('heading', { name: /^\d+ gaps?$/ })).toBeVisible()
  await page.goBack()
  await understood.getByRole('link', { name: '2 contacts' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible()
  await page.goBack()

  const addresses = page.getByRole('textbox', { name: 'Addresses' })
  await addresses.fill(`${endpoint.url}\nnot an address`)
  await addresses.press('ControlOrMeta+a')
  await addresses.press('ControlOrMeta+x')
  await addresses.press('ControlOrMeta+v')
  const results = page.getByRole('list', { name: 'Results' }).getByRole('listitem')
  await expect(results.filter({ hasText: 'not an address' })).toContainText('An address has no spaces')
  await expect(results.filter({ hasText: endpoint.url })).toContainText(/ok in [\d.,]+ m?s: 200/)
  await page.getByRole('button', { name: 'Add 1 monitor' }).click()
  await expect(results.filter({ hasText: endpoint.url })).toContainText('Added.')

  await page.getByRole('button', { name: 'Send a test' }).click()
  await page.getByRole('button', { name: 'No', exact: true }).click()
  await expect(page.getByText('Then send another.')).toBeVisible()
  await expectAccessible(page, 'the welcome')

  await page.getByRole('button', { name: 'Done, go to Now' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Now' })).toBeVisible()
  await app.quit()

  const again = await start()
  await expect(again.page.getByRole('heading', { level: 1, name: 'Now' })).toBeVisible()
  await goTo(again.page, 'Watch')
  await expect(again.page.getByText(new URL(endpoint.url).host).first()).toBeVisible()
  await goTo(again.page, 'Settings')
  await expect(again.page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ines Okafor')
  await again.page.getByRole('link', { name: 'Go through the first steps again' }).click()
  await expect(again.page.getByRole('heading', { level: 1, name: 'Welcome to Watchkeeper' })).toBeVisible()
})
