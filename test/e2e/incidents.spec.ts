import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { addMonitor, goTo, takeKeyboard } from './support/steps'
import { expect, test } from './support/test'

const timeline = (page: Page) => page.getByRole('list', { name: 'Timeline' })

test('an incident from an alert is run by keyboard, survives a crash, and leaves a report', async ({
  start,
  endpoint,
}) => {
  const app = await start()
  let { page } = app
  await addMonitor(page, 'Checkout API', endpoint.url)
  endpoint.status = 503
  await goTo(page, 'Now')
  await expect(page.getByRole('article', { name: 'Checkout API is down' })).toBeVisible()
  await takeKeyboard(page)
  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog', { name: 'Open an incident' })
  await expect(dialog.getByRole('textbox', { name: 'What is wrong' })).toHaveValue('Checkout API is down')
  await expectAccessible(page, 'opening an incident')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 2, name: /Checkout API is down/ })).toBeVisible()
  const deadlines = page.getByRole('region', { name: 'Deadlines' })
  await deadlines.getByRole('button', { name: 'Responded' }).click()
  await expect(deadlines.getByText('✓ Responded')).toBeVisible()
  await page.getByRole('checkbox').first().click()
  await expect(timeline(page)).toContainText('Done: ')
  await takeKeyboard(page)
  await page.keyboard.press('n')
  await page.keyboard.type('The issuer is down #cause')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(timeline(page)).toContainText('The issuer is down')
  await page.getByRole('textbox', { name: 'New entry' }).fill('half a thought')
  await expect(page.getByText('Saved, not yet on the timeline.')).toBeVisible()
  await expectAccessible(page, 'an incident')

  await app.kill()
  page = (await start()).page
  await goTo(page, 'Incidents')
  await page.getByRole('link', { name: 'Checkout API is down' }).click()
  await expect(page.getByRole('textbox', { name: 'New entry' })).toHaveValue('half a thought')
  await expect(page.getByText('✓ Responded')).toBeVisible()
  await takeKeyboard(page)
  await page.keyboard.press('r')
  await page.getByRole('button', { name: 'Resolve it' }).click()
  await expect(timeline(page)).toContainText('Resolved after')

  await page.getByRole('link', { name: 'Report' }).click()
  const cause = page.getByRole('region', { name: 'Root cause' })
  await expect(cause).toContainText('The issuer is down')
  await cause.getByRole('button', { name: 'Write: Root cause' }).click()
  await cause.getByRole('textbox').fill('The issuer changed its certificate.')
  await expect(cause).toContainText('written by hand')
  await cause.getByRole('button', { name: 'Read: Root cause' }).click()
  await expect(cause).toContainText('The issuer changed its certificate.')
  await expectAccessible(page, 'the report of an incident')
})

test('a disaster scenario brings its deadlines; one is paused with a reason, a picture is pasted', async ({
  start,
}) => {
  const { page } = await start()
  await goTo(page, 'Incidents')
  await expect(page.getByText('No incident was opened yet')).toBeVisible()
  await expectAccessible(page, 'incidents without any')
  await takeKeyboard(page)
  await page.keyboard.press('o')
  await page.getByRole('combobox', { name: 'Disaster scenario' }).selectOption({ label: 'A hall is lost' })
  await page.getByRole('button', { name: 'Open it' }).click()
  const recover = page.getByRole('listitem', { name: 'Recover (RTO)' })
  await recover.getByRole('button', { name: 'Pause…' }).click()
  await page.getByRole('button', { name: 'Pause it' }).click()
  await expect(page.getByText('Say why, for those who read it later.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Reason' }).fill('The hall is locked')
  await page.getByRole('button', { name: 'Pause it' }).click()
  await expect(recover).toContainText('The hall is locked')
  await expect(timeline(page)).toContainText('Recover (RTO): paused. The hall is locked')
  await recover.getByRole('button', { name: 'Go on' }).click()
  await expect(timeline(page)).toContainText('goes on after a pause')

  await page.getByRole('textbox', { name: 'New entry' }).evaluate(async (field) => {
    const canvas = document.createElement('canvas')
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    const clipboardData = new DataTransfer()
    if (blob !== null) clipboardData.items.add(new File([blob], 'graph.png', { type: 'image/png' }))
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  })
  await page.getByRole('textbox', { name: 'New entry' }).fill('The graph of the hall')
  await page.getByRole('button', { name: /^Write/ }).click()
  await expect(timeline(page).getByRole('img', { name: 'The graph of the hall' })).toBeVisible()
})
