import { existsSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { project } from '../../main/launch/build-if-stale.mjs'
import { addMonitor, goTo, goToSection } from './support/steps'
import { expect, test } from './support/test'

const reference = join(project, '..', 'shared', 'runbooks', 'operations-runbook.md')

test('the first start shows the sample runbook, and every part of it at work', async ({ start }) => {
  const { page } = await start()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Harbour Payments' })).toBeVisible()
  await expect(page.getByText('Marek Lindqvist').or(page.getByText('Ines Okafor')).first()).toBeVisible()

  await goTo(page, 'Runbook')
  await goToSection(page, 'Severity levels')
  await goTo(page, 'Contacts')
  await expect(page.getByRole('button', { name: 'Call Marek Lindqvist' })).toBeVisible()
  await goTo(page, 'Watch')
  await expect(page.getByText('Memory of this laptop', { exact: true })).toBeVisible()
  await expect(page.getByText(/\d %/).first()).toBeVisible()
  await goTo(page, 'Checklists')
  await expect(page.getByText('Hourly health checks').first()).toBeVisible()
})

test('a runbook of a team opens, and is there again after a restart', async ({ start }) => {
  test.skip(!existsSync(reference), 'the reference runbook is not beside this checkout')
  const app = await start()
  await app.openRunbook(reference)
  await goToSection(app.page, 'Severity Levels')
  await goTo(app.page, 'Checklists')
  await expect(app.page.getByText('Hourly Health Checks').first()).toBeVisible()
  await goTo(app.page, 'Contacts')
  await expect(app.page.getByText('Operations Manager').first()).toBeVisible()
  await app.quit()

  const { page } = await start()
  await goTo(page, 'Runbook')
  await goToSection(page, 'Severity Levels')
})

test('an endpoint goes down, is told, taken on, and recovers', async ({ start, endpoint, notifications }) => {
  const app = await start()
  const { page } = app
  await addMonitor(page, 'Checkout API', endpoint.url)
  endpoint.status = 503
  await goTo(page, 'Now')

  const alert = page.getByRole('article').filter({ hasText: 'Checkout API is down' })
  await expect(alert).toContainText('P1')
  await expect(alert).toContainText('503 where 200-299 is expected')
  await expect(alert).toContainText(/Respond in\s*14:\d\d/)
  await expect
    .poll(() => notifications.received())
    .toContainEqual({
      title: 'P1 Checkout API is down',
      body: expect.stringMatching(/^503 where 200-299 is expected\. Respond by \d\d:\d\d\.$/),
    })

  await alert.getByRole('button', { name: /Acknowledge/ }).click()
  await expect(alert).toContainText('Acknowledged')
  await app.quit()

  const again = await start()
  const standing = again.page.getByRole('article').filter({ hasText: 'Checkout API is down' })
  await expect(standing).toContainText('Acknowledged')
  endpoint.status = 200
  await expect(standing).toBeHidden()
  await expect
    .poll(() => notifications.received().map(({ title }) => title))
    .toEqual(['P1 Checkout API is down', 'Resolved: Checkout API is down'])
  await goTo(again.page, 'Shift')
  await expect(again.page.getByText(/Alert opened: P1 Checkout API is down/)).toBeVisible()
  await expect(again.page.getByText(/Alert resolved: Checkout API is down, recovered after/)).toBeVisible()
})

test('a checklist that was ticked stays ticked, with who and when', async ({ start }) => {
  const app = await start()
  await goTo(app.page, 'Shift')
  await app.page.getByRole('textbox', { name: 'Your name' }).fill('Ines Okafor')
  await app.page.getByRole('button', { name: 'Start the shift' }).click()
  await goTo(app.page, 'Checklists')
  await app.page.getByRole('link', { name: /Steps of a change/ }).click()
  const first = app.page.getByRole('main').getByRole('checkbox').first()
  await first.click()
  await expect(first).toBeChecked()
  await expect(app.page.getByText(/Ines Okafor, \d\d:\d\d/).first()).toBeVisible()
  await app.quit()

  const { page } = await start()
  await goTo(page, 'Checklists')
  await page.getByRole('link', { name: /Steps of a change/ }).click()
  await expect(page.getByRole('main').getByRole('checkbox').first()).toBeChecked()
  await expect(page.getByText(/Ines Okafor, \d\d:\d\d/).first()).toBeVisible()
})

test('what was written in the log, and what was being typed, survives a kill', async ({ start }) => {
  const app = await start()
  await goTo(app.page, 'Shift')
  const composer = app.page.getByRole('textbox', { name: 'New entry' })
  await composer.fill('Card issuer retries since midnight')
  await app.page.getByRole('button', { name: /Write/ }).click()
  await expect(app.page.getByRole('region', { name: 'Log' })).toContainText(
    'Card issuer retries since midnight',
  )
  await composer.fill('Half a sentence about the')
  await expect(app.page.getByText('Saved, not yet in the log.')).toBeVisible()
  await app.kill()

  const { page } = await start()
  await goTo(page, 'Shift')
  await expect(page.getByRole('region', { name: 'Log' })).toContainText('Card issuer retries since midnight')
  await expect(page.getByRole('textbox', { name: 'New entry' })).toHaveValue('Half a sentence about the')
})

test('the handover is drafted from the shift, edited and exported', async ({ start, folder, endpoint }) => {
  const app = await start()
  const { page } = app
  await goTo(page, 'Shift')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ines Okafor')
  await page.getByRole('button', { name: 'Start the shift' }).click()
  await page.getByRole('textbox', { name: 'New entry' }).fill('Asked the issuer twice #handover')
  await page.getByRole('button', { name: /Write/ }).click()
  await addMonitor(page, 'Checkout API', endpoint.url)
  endpoint.status = 500
  await goTo(page, 'Now')
  await expect(page.getByRole('article').filter({ hasText: 'Checkout API is down' })).toBeVisible()

  await goTo(page, 'Shift')
  await page.getByRole('link', { name: 'Handover', exact: true }).click()
  await page.getByRole('button', { name: 'Draft the handover' }).click()
  await page.getByRole('button', { name: /^Edit: .*Asked the issuer twice/ }).click()
  await page.getByRole('textbox', { name: 'What the line says' }).fill('Mind the tide.')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('region', { name: 'Preview of the handover' })).toContainText('Mind the tide.')

  const file = join(folder, 'handover.md')
  const exported = await app.exportHandover(file)
  expect(exported).toContain('# Handover: Harbour Payments')
  expect(exported).toContain('**From:** Ines Okafor')
  expect(exported).toContain('P1 Checkout API is down: 500 where 200-299 is expected')
  expect(exported).toContain('- Mind the tide.')
  expect(exported).not.toContain('Asked the issuer twice')
})

test('the runbook follows its file, and stays readable when the file is gone', async ({ start, folder }) => {
  const file = join(folder, 'runbook.md')
  await writeFile(file, '# Tide gauge\n\n## First words\n\nOld text.\n')
  const app = await start()
  await app.openRunbook(file)
  const { page } = app
  await expect(page.getByText('Old text.')).toBeVisible()
  await writeFile(
    file,
    `# Tide gauge\n\n## Second words\n\nNew text.\n\n\`\`\`yaml monitors\n- { name: Spare disk, kind: disk, path: ${folder} }\n- { name: Wrong one, kind: htpp, url: 'http://x' }\n\`\`\`\n`,
  )
  await expect(page.getByText('New text.')).toBeVisible()
  await expect(page.getByText(/use http, .*tcp.*disk/).first()).toBeVisible()
  await goTo(page, 'Watch')
  await expect(page.getByText('Spare disk', { exact: true })).toBeVisible()

  await rename(file, `${file}.away`)
  await goTo(page, 'Runbook')
  await expect(page.getByText(/There is no file at/).first()).toBeVisible()
  await expect(page.getByText('New text.')).toBeVisible()
})
