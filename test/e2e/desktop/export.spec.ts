import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../support/desktop-test'
import { goTo } from '../support/steps'

async function saveTo(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

/** A PDF whose pages are A4. */
async function expectPdf(path: string): Promise<void> {
  const printed = await readFile(path, 'latin1')
  expect(printed).toMatch(/^%PDF-1\.\d/)
  expect(printed).toMatch(/\/MediaBox \[0 0 59\d\.?\d* 84\d\.?\d*\]/)
}

test('the runbook is exported as a PDF on A4, and as one HTML file', async ({ startDesktop, folder }) => {
  const { electron, page: firstPage } = await startDesktop()
  const page = await firstPage()
  await goTo(page, 'Runbook')

  const pdf = join(folder, 'runbook.pdf')
  await saveTo(electron, pdf)
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('menuitem', { name: 'As a PDF' }).first().click()
  await expect(page.getByText(pdf)).toBeVisible()
  await expectPdf(pdf)

  const html = join(folder, 'runbook.html')
  await saveTo(electron, html)
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('menuitem', { name: 'As a web page' }).first().click()
  await expect(page.getByText(html)).toBeVisible()
  expect(await readFile(html, 'utf8')).toMatch(/<h1 id="harbour-payments-operations-runbook">/)
})

test('a handover and the report of an incident are exported as PDFs on A4', async ({
  startDesktop,
  folder,
}) => {
  const { electron, page: firstPage } = await startDesktop()
  const page = await firstPage()
  await goTo(page, 'Shift')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ines Okafor')
  await page.getByRole('button', { name: 'Start the shift' }).click()
  await page.getByRole('link', { name: 'Handover', exact: true }).click()
  await page.getByRole('button', { name: 'Draft the handover' }).click()
  const handover = join(folder, 'handover.pdf')
  await saveTo(electron, handover)
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'PDF' }).click()
  await expect(page.getByText(handover)).toBeVisible()
  await expectPdf(handover)

  await goTo(page, 'Incidents')
  await page.getByRole('button', { name: 'Open an incident' }).first().click()
  await page.getByRole('textbox', { name: 'What is wrong' }).fill('Checkout is slow')
  await page.getByRole('button', { name: 'Open it' }).click()
  await page.getByRole('link', { name: 'Report' }).click()
  const report = join(folder, 'report.pdf')
  await saveTo(electron, report)
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('menuitem', { name: 'PDF' }).click()
  await expect(page.getByText(report)).toBeVisible()
  await expectPdf(report)
})

test('a new runbook is started from the template where the person says, and edited there', async ({
  startDesktop,
  folder,
}) => {
  const { electron, page: firstPage } = await startDesktop()
  const page = await firstPage()
  const path = join(folder, 'team.md')
  await saveTo(electron, path)
  await goTo(page, 'Runbook')
  await page.getByRole('button', { name: 'Open…' }).click()
  await page.getByRole('menuitem', { name: /template/i }).click()
  await expect(page.getByRole('heading', { name: '[Service name] operations runbook' }).first()).toBeVisible()
  expect(await readFile(path, 'utf8')).toMatch(/^# \[Service name\]/)
  await writeFile(path, '# Harbour team\n')
  await expect(page.getByRole('heading', { name: 'Harbour team' }).first()).toBeVisible()
})
