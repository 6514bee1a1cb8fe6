import { expectAccessible } from './support/accessibility'
import { addMonitor, goTo } from './support/steps'
import { expect, test } from './support/test'

test('a channel is set up, tried, told of an alert, and mended when it refuses', async ({
  start,
  endpoint,
}) => {
  const { page } = await start()
  await goTo(page, 'Settings')
  const channels = page.getByRole('region', { name: 'Channels' })
  await channels.getByRole('button', { name: 'Add a channel' }).click()
  const editor = page.getByRole('dialog', { name: 'Add a channel' })
  await editor.getByLabel('Kind').selectOption('webhook')
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(editor.getByText('Give the channel a name.')).toBeVisible()
  await expectAccessible(page, 'the editor of a channel with what is wrong')
  await editor.getByRole('textbox', { name: 'Name' }).fill('Operations')
  await editor.getByLabel('Address', { exact: true }).fill(`${endpoint.url}/s3cret`)
  await editor.getByRole('button', { name: 'Send a test message' }).click()
  await expect(editor.getByText('The test message was accepted.')).toBeVisible()
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(editor).toBeHidden()

  // The endpoint is what is watched and who is told, so it fails and refuses at once.
  await addMonitor(page, 'Checkout API', endpoint.url)
  endpoint.status = 404
  await goTo(page, 'Settings')
  const outbox = page.getByRole('region', { name: 'Outbox' })
  await expect(outbox.getByText('The receiver refused it with 404')).toBeVisible()
  await expectAccessible(page, 'the outbox with a message that was refused')
  await outbox.getByRole('button', { name: /^Read: P1 Checkout API is down/ }).click()
  const message = page.getByRole('dialog', { name: 'The message' })
  await expect(message.getByText('"event": "alert opened"')).toBeVisible()
  expect(await page.content()).not.toContain('s3cret')
  await page.keyboard.press('Escape')
  await outbox.getByRole('button', { name: /^Discard: P1 Checkout API is down/ }).click()
  await expect(outbox.getByText('Discarded by a person.')).toBeVisible()

  await channels.getByRole('button', { name: 'Remove Operations' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(channels.getByText('Alerts are shown on this laptop only.')).toBeVisible()
})
