import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { goTo } from './support/steps'
import { expect, test } from './support/test'

const runbook = (url: string) => `# Ferry operations

## Recovery checklist

- [ ] Stop the ferry
- [ ] Start the ferry

\`\`\`yaml monitors
- name: Ferry API
  kind: http
  url: ${url}
  interval: 1s
  failAfter: 1
\`\`\`
`

async function useFolder(page: Page, path: string): Promise<void> {
  await goTo(page, 'Shift')
  await page.getByRole('link', { name: 'Handover', exact: true }).click()
  await page.getByRole('button', { name: 'Handover folder…' }).click()
  await page.getByRole('textbox', { name: 'Path of the folder' }).fill(path)
  await page.getByRole('button', { name: 'Use this folder' }).click()
  await expect(page.getByText(`Handovers go through ${path}.`)).toBeVisible()
}

async function startShift(page: Page, person: string): Promise<void> {
  await goTo(page, 'Shift')
  await page.getByRole('link', { name: 'Log', exact: true }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill(person)
  await page.getByRole('button', { name: 'Start the shift' }).click()
  await expect(page.getByRole('list', { name: 'Shifts that are on' })).toContainText(person)
}

test('a shift is handed over from one laptop to another, also while one of them is off', async ({
  start,
  folder,
  endpoint,
}) => {
  const shared = join(folder, 'shared')
  const file = join(folder, 'ferry.md')
  await mkdir(shared)
  endpoint.status = 503
  await writeFile(file, runbook(endpoint.url))

  const noor = await start('noor')
  await noor.openRunbook(file)
  await startShift(noor.page, 'Noor Haddad')
  await goTo(noor.page, 'Now')
  const alert = noor.page.getByRole('article').filter({ hasText: 'Ferry API is down' })
  await alert.getByRole('button', { name: /Snooze/ }).click()
  const snooze = noor.page.getByRole('dialog', { name: 'Snooze' })
  await snooze.getByRole('textbox', { name: 'Why' }).fill('the harbour knows')
  await snooze.getByRole('button', { name: 'Snooze', exact: true }).click()
  await expect(snooze).toBeHidden()
  await goTo(noor.page, 'Incidents')
  await noor.page.getByRole('button', { name: 'Open an incident' }).first().click()
  const opening = noor.page.getByRole('dialog', { name: 'Open an incident' })
  await opening.getByRole('textbox', { name: 'What is wrong' }).fill('Nobody gets across')
  await opening.getByRole('button', { name: 'Open it' }).click()
  await goTo(noor.page, 'Checklists')
  await noor.page
    .getByRole('link', { name: /Recovery checklist/ })
    .first()
    .click()
  await noor.page.getByRole('checkbox', { name: 'Stop the ferry' }).click()

  await useFolder(noor.page, shared)
  await noor.page.getByRole('button', { name: 'Draft the handover' }).click()
  const incidents = noor.page.getByRole('region', { name: 'Open incidents' })
  await expect(incidents).toContainText('Nobody gets across')
  await expect(noor.page.getByRole('region', { name: 'Open alerts' })).toContainText('the harbour knows')
  await noor.page.getByRole('button', { name: 'Add a line to What cannot wait' }).click()
  await noor.page.getByRole('textbox', { name: 'New line in What cannot wait' }).fill('Call the harbour')
  await noor.page.getByRole('button', { name: 'Add', exact: true }).click()
  await noor.page.getByRole('button', { name: 'Bring up to date' }).click()
  await expect(noor.page.getByRole('region', { name: 'Preview of the handover' })).toContainText(
    'Call the harbour',
  )
  await noor.page.getByRole('button', { name: /End the shift/ }).click()
  await noor.page.getByRole('dialog').getByRole('button', { name: 'Hand over and end' }).click()
  await expect(noor.page.getByText('Nobody has accepted it yet.')).toBeVisible()
  await noor.quit()

  const ines = await start('ines')
  await ines.openRunbook(file)
  await startShift(ines.page, 'Ines Okafor')
  await useFolder(ines.page, shared)
  await goTo(ines.page, 'Now')
  await ines.page.getByRole('link', { name: 'Handover of Noor Haddad' }).click()
  await expectAccessible(ines.page, 'an incoming handover')
  await ines.page.getByRole('button', { name: 'Accept: Call the harbour' }).click()
  await ines.page.getByRole('button', { name: 'Accept the handover' }).click()
  await expect(ines.page.getByText('You have accepted all of it.')).toBeVisible()
  await goTo(ines.page, 'Incidents')
  await expect(ines.page.getByText('Nobody gets across').first()).toBeVisible()
  await goTo(ines.page, 'Checklists')
  await ines.page
    .getByRole('link', { name: /Recovery checklist/ })
    .first()
    .click()
  await expect(ines.page.getByRole('checkbox', { name: 'Stop the ferry' })).toBeChecked()
  await goTo(ines.page, 'Now')
  await expect(ines.page.getByText('the harbour knows').first()).toBeVisible()

  const noorAgain = await start('noor')
  await goTo(noorAgain.page, 'Shift')
  await noorAgain.page.getByRole('link', { name: 'Handover', exact: true }).click()
  await expect(noorAgain.page.getByText('Accepted by Ines Okafor')).toBeVisible()

  await goTo(ines.page, 'Shift')
  await ines.page.getByRole('link', { name: 'Handover', exact: true }).click()
  await ines.page
    .getByRole('link', { name: /Handover of Noor Haddad/ })
    .first()
    .click()
  await ines.page.getByRole('textbox', { name: 'Ask or answer' }).fill('Which harbour?')
  await ines.page.getByRole('button', { name: 'Send' }).click()
  await expect(noorAgain.page.getByText('Which harbour?')).toBeVisible()
})
