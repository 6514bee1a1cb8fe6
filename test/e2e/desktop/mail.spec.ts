import type { Page } from '@playwright/test'
import { certificateForLocalhost, startMailServer } from '../../integration/channels/receivers'
import { expect, test } from '../support/desktop-test'
import { addMonitor, goTo } from '../support/steps'

test('an alert goes out by mail over TLS with a password, also from the Node of Electron', async ({
  startDesktop,
  endpoint,
}) => {
  const certificate = await certificateForLocalhost()
  const mail = await startMailServer({ ...certificate, authOptional: false })
  try {
    const page = await (await startDesktop()).page()
    await addMailChannel(page, mail.port, certificate.cert)
    await addMonitor(page, 'Checkout API', endpoint.url)
    endpoint.status = 503
    await expect.poll(() => mail.received.at(-1)?.text).toMatch(/^Subject: P1 Checkout API is down/m)
    const byMail = { from: 'watch@tide.example', to: ['on-call@tide.example'], secure: true, user: 'watch' }
    expect(mail.received).toMatchObject([byMail, byMail])
  } finally {
    await mail.close()
  }
})

async function addMailChannel(page: Page, port: number, authority: string): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Add a channel' }).click()
  const editor = page.getByRole('dialog', { name: 'Add a channel' })
  await editor.getByLabel('Kind').selectOption('email')
  const write = (name: string, text: string) => editor.getByRole('textbox', { name, exact: true }).fill(text)
  await write('Name', 'Operations')
  await write('Mail server', 'localhost')
  await write('Port', String(port))
  await write('User', 'watch')
  await write('From', 'watch@tide.example')
  await write('To', 'on-call@tide.example')
  await editor.getByLabel('Password', { exact: true }).fill('correct horse')
  await editor.getByText('A certificate authority of your own').click()
  await write('Certificate', authority)
  await editor.getByRole('button', { name: 'Send a test message' }).click()
  await expect(editor.getByText('The test message was accepted.')).toBeVisible()
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(editor).toBeHidden()
}
