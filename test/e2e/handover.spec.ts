import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import BetterSqlite3 from 'better-sqlite3'
import { expectAccessible } from './support/accessibility'
import { goTo } from './support/steps'
import { expect, test } from './support/test'

const runbook = (url: string) => `# Ferry operations

## Recovery checklist

- [ ] Stop the ferry
- [ ] Start the ferry

## Hourly checks

- [ ] Look at the gauge

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

async function startShift(page: Page, person: string, from = ''): Promise<void> {
  await goTo(page, 'Shift')
  await page.getByRole('link', { name: 'Log', exact: true }).click()
  await page.getByRole('textbox', { name: 'Your name' }).fill(person)
  await page.getByRole('textbox', { name: 'From' }).fill(from)
  await page.getByRole('button', { name: 'Start the shift' }).click()
  await expect(page.getByRole('list', { name: 'Shifts that are on' })).toContainText(person)
}

/** Has the runbook of a Watchkeeper that does not run in use for a day already, so that hours of it can be missed. */
function backdate(dataFolder: string): void {
  const database = new BetterSqlite3(join(dataFolder, 'watchkeeper.db'))
  database.prepare('UPDATE runbook_copy SET first_opened_at = ?').run(Date.now() - 24 * 60 * 60_000)
  database.close()
}

/** A drive of the team, as a laptop has it at a path of its own: there, or away. */
async function driveOf(path: string, shared: string) {
  const attach = () => symlink(shared, path, 'junction')
  await attach()
  return { path, attach, detach: () => rm(path) }
}

async function isThere(kind: string, shared: string): Promise<boolean> {
  return (await readdir(shared)).some((name) => name.startsWith(kind))
}

test('a shift is handed over from one laptop to another, each without the folder in turn', async ({
  start,
  folder,
  endpoint,
}) => {
  const shared = join(folder, 'shared')
  const file = join(folder, 'ferry.md')
  await mkdir(shared)
  const drive = {
    noor: await driveOf(join(folder, 'drive of noor'), shared),
    ines: await driveOf(join(folder, 'drive of ines'), shared),
  }
  endpoint.status = 503
  await writeFile(file, runbook(endpoint.url))

  const before = await start('noor')
  await before.openRunbook(file)
  await before.quit()
  backdate(join(folder, 'noor'))
  const noor = await start('noor')
  await startShift(noor.page, 'Noor Haddad', '180 min ago')
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
  await noor.page
    .getByRole('link', { name: /Hourly checks/ })
    .first()
    .click()
  await noor.page.getByRole('checkbox', { name: 'Look at the gauge' }).click()

  const ines = await start('ines')
  await ines.openRunbook(file)
  await startShift(ines.page, 'Ines Okafor')
  await useFolder(ines.page, drive.ines.path)
  await drive.ines.detach()
  await expect(ines.page.getByText(`The handover folder ${drive.ines.path} is not there.`)).toBeVisible()

  await useFolder(noor.page, drive.noor.path)
  await noor.page.getByRole('button', { name: 'Draft the handover' }).click()
  const incidents = noor.page.getByRole('region', { name: 'Open incidents' })
  await expect(incidents).toContainText('Nobody gets across')
  await expect(noor.page.getByRole('region', { name: 'Open alerts' })).toContainText('the harbour knows')
  const checklists = noor.page.getByRole('region', { name: 'Checklists' })
  await expect(checklists).toContainText('Missed: Hourly checks')
  await expect(checklists).toContainText('Done: Hourly checks')
  await expect(checklists).toContainText('Begun: Recovery checklist, 1 of 2 ticked')
  await noor.page.getByRole('button', { name: 'Add a line to What cannot wait' }).click()
  await noor.page.getByRole('textbox', { name: 'New line in What cannot wait' }).fill('Call the harbour')
  const preview = noor.page.getByRole('region', { name: 'Preview of the handover' })
  await expect(preview).toContainText('Call the harbour')
  await noor.page.getByRole('button', { name: 'Add', exact: true }).click()
  await noor.page.getByRole('button', { name: 'Add a line to Notes' }).click()
  await noor.page.getByRole('textbox', { name: 'New line in Notes' }).fill('Mind the gulls')
  await expect(preview).toContainText('Mind the gulls')
  await noor.page.getByRole('button', { name: 'Cancel' }).click()
  await expect(preview).not.toContainText('Mind the gulls')
  await noor.page.getByRole('button', { name: 'Bring up to date' }).click()
  await expect(preview).toContainText('Call the harbour')
  await noor.page.getByRole('button', { name: /End the shift/ }).click()
  await noor.page.getByRole('dialog').getByRole('button', { name: 'Hand over and end' }).click()
  await expect(noor.page.getByText('Nobody has accepted it yet.')).toBeVisible()
  await expect.poll(() => isThere('note-', shared)).toBe(true)
  await drive.noor.detach()
  await drive.ines.attach()

  await goTo(ines.page, 'Now')
  await ines.page.getByRole('link', { name: 'Handover of Noor Haddad' }).click()
  await expectAccessible(ines.page, 'an incoming handover')
  await ines.page.getByRole('button', { name: 'Accept: Call the harbour' }).click()
  await ines.page.getByRole('button', { name: 'Accept the handover' }).click()
  await expect(ines.page.getByText('You have accepted all of it.')).toBeVisible()
  await expect.poll(() => isThere('acceptance-', shared)).toBe(true)
  await goTo(ines.page, 'Checklists')
  await ines.page
    .getByRole('link', { name: /Recovery checklist/ })
    .first()
    .click()
  await expect(ines.page.getByRole('checkbox', { name: 'Stop the ferry' })).toBeChecked()
  await goTo(ines.page, 'Now')
  await expect(ines.page.getByText('Nobody gets across').first()).toBeVisible()
  await expect(ines.page.getByText('the harbour knows').first()).toBeVisible()

  await expect(noor.page.getByText(`The handover folder ${drive.noor.path} is not there.`)).toBeVisible()
  await expect(noor.page.getByText('Nobody has accepted it yet.')).toBeVisible()
  await drive.noor.attach()
  await expect(noor.page.getByText('Accepted by Ines Okafor')).toBeVisible()

  await goTo(ines.page, 'Shift')
  await ines.page.getByRole('link', { name: 'Handover', exact: true }).click()
  await ines.page
    .getByRole('link', { name: /Handover of Noor Haddad/ })
    .first()
    .click()
  await ines.page.getByRole('textbox', { name: 'Ask or answer' }).fill('Which harbour?')
  await ines.page.getByRole('button', { name: 'Send' }).click()
  await expect(noor.page.getByText('Which harbour?')).toBeVisible()
})
