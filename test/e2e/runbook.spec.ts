import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { goTo, goToSection } from './support/steps'
import { expect, test } from './support/test'

const restoring = `# Database

## Restore the database

1. Stop the ferry
2. Restore

![Topology](topology.svg) and back to [the start](../README.md).
`
const start = `# Ferry service

Read [how to restore](db/restore.md#restore-the-database) first.

## Contacts

| Role | Name | Phone |
|---|---|---|
| On-call engineer | Ines Okafor | +46 8 555 0142 |
| Technical lead | Marek Lindqvist | +46 8 555 0143 |

## Commands

\`\`\`bash
# Is it up?
ping -c 4 [host]
rm -rf /var/cache/ferry
\`\`\`
`
const topology =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20"/></svg>'

/** A folder with two files that link to each other, and a picture. */
async function writeTeamFolder(folder: string): Promise<string> {
  const team = join(folder, 'team')
  await mkdir(join(team, 'db'), { recursive: true })
  await writeFile(join(team, 'README.md'), start)
  await writeFile(join(team, 'db', 'restore.md'), restoring)
  await writeFile(join(team, 'db', 'topology.svg'), topology)
  return team
}

const runbookText = (page: Page) => page.getByRole('region', { name: 'Text of the runbook' })

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: /Search or do anything/ }).click()
  await page.getByRole('combobox', { name: 'Search or do anything' }).pressSequentially(words)
}

test('a folder is one runbook, whose links lead from file to file', async ({ start, folder }) => {
  const app = await start()
  const { page } = app
  await app.openRunbook(await writeTeamFolder(folder), 'folder')
  const text = runbookText(page)
  await text.getByRole('link', { name: 'how to restore' }).click()
  await expect(text.getByRole('heading', { name: 'Restore the database' })).toBeFocused()
  await expect(text.getByRole('img', { name: 'Topology' })).toHaveAttribute('src', /^blob:/)
  await text.getByRole('link', { name: 'the start' }).click()
  await expect(text.getByRole('heading', { name: 'Ferry service' })).toBeFocused()

  const outline = page.getByRole('navigation', { name: 'Sections of the runbook' })
  await expect(outline).toContainText('db/restore.md')
  await outline.getByRole('searchbox').fill('restore')
  await expect(outline.getByRole('link')).toHaveText(['Database', 'Restore the database'])
  await expectAccessible(page, 'a folder of runbooks')
})

test('a search by keyboard finds in every runbook, whatever the order and one wrong letter', async ({
  start,
  folder,
}) => {
  const app = await start()
  const { page } = app
  await app.openRunbook(await writeTeamFolder(folder), 'folder')
  await expect(runbookText(page).getByText('how to restore')).toBeVisible()

  await search(page, 'databose restore')
  const hit = page.getByRole('option', { name: /Restore the database/ }).first()
  await expect(hit.locator('mark').first()).toBeVisible()
  await expectAccessible(page, 'search')
  await page.keyboard.press('Enter')
  await expect(runbookText(page).getByRole('heading', { name: 'Restore the database' })).toBeFocused()

  await search(page, 'harbour ledger')
  await expect(page.getByRole('option', { name: /In the sample/ }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await search(page, 'xylophone quartz')
  await expect(page.getByText('Nothing has xylophone quartz.')).toBeVisible()
})

test('a command is shown as it will be copied, and a destructive one asks first', async ({
  start,
  folder,
}) => {
  const app = await start()
  const { page } = app
  await app.openRunbook(await writeTeamFolder(folder), 'folder')
  await goToSection(page, 'Commands')
  const text = runbookText(page)
  await text.getByRole('button', { name: 'Fill in and copy ping -c 4 [host]' }).click()
  await text.getByRole('textbox', { name: 'host' }).fill('db-1.ferry.example')
  await expect(text.getByRole('button', { name: 'Copy ping -c 4 db-1.ferry.example' })).toBeVisible()
  await expect(text.getByText('ping -c 4 db-1.ferry.example')).toBeVisible()

  await text.getByRole('button', { name: 'Copy rm -rf /var/cache/ferry, which destroys' }).click()
  await expect(text.getByRole('button', { name: 'Copy all the same: rm -rf /var/cache/ferry' })).toBeVisible()
  await expectAccessible(page, 'commands')
  await app.quit()

  const { page: again } = await start()
  await goTo(again, 'Runbook')
  await expect(again.getByRole('button', { name: 'Copy ping -c 4 db-1.ferry.example' })).toBeVisible()
})

test('what changed on disk is marked, can be read line by line, and is read', async ({ start, folder }) => {
  const file = join(folder, 'runbook.md')
  await writeFile(file, '# Tide gauge\n\n## Calibrate\n\nOld words.\n')
  const app = await start()
  const { page } = app
  await app.openRunbook(file)
  await expect(page.getByText('Old words.')).toBeVisible()
  await writeFile(file, '# Tide gauge\n\n## Calibrate\n\nNew words.\n')

  await page.getByRole('button', { name: '1 section changed' }).click()
  const changes = page.getByRole('dialog', { name: 'What changed' })
  await expect(changes).toContainText('Removed: Old words.')
  await expect(changes).toContainText('Added: New words.')
  await expectAccessible(page, 'what changed')
  await changes.getByRole('button', { name: 'Mark as read' }).click()
  await expect(page.getByRole('button', { name: /changed$/ })).toBeHidden()
  await expect(page.getByText('Changed since you read it')).toBeHidden()
})

test('an edit elsewhere leaves what is read where it is, and as it is on screen', async ({
  start,
  folder,
}) => {
  const file = join(folder, 'runbook.md')
  const section = (title: string) => `## ${title}\n\n${`Words about ${title}. `.repeat(40)}\n\n`
  const sections = Array.from({ length: 20 }, (_, index) => section(`Gauge ${index + 1}`))
  await writeFile(file, `# Tide gauges\n\n${sections.join('')}`)
  const app = await start()
  const { page } = app
  await app.openRunbook(file)
  await goToSection(page, 'Gauge 12')
  const read = await runbookText(page).getByRole('heading', { name: 'Gauge 12' }).elementHandle()
  const place = (await read?.boundingBox())?.y ?? Number.NaN

  const [first = '', ...others] = sections
  await writeFile(file, `# Tide gauges\n\n${first}${section('Come between')}${others.join('')}`)
  await expect(page.getByRole('link', { name: 'Come between' })).toBeVisible()
  expect(await read?.evaluate((heading) => heading.isConnected)).toBe(true)
  expect(await read?.textContent()).toContain('Gauge 12')
  expect(Math.abs(((await read?.boundingBox())?.y ?? Number.NaN) - place)).toBeLessThan(3)
})

test('every place in the text is found by key, also where it is far from sight', async ({
  start,
  folder,
}) => {
  const file = join(folder, 'runbook.md')
  const section = (number: number) =>
    `## Gauge ${number}\n\nA **tidal** bore${number % 20 === 9 ? ', seldom' : ''}.\n\n${'Words. '.repeat(100)}\n\n`
  const sections = Array.from({ length: 60 }, (_, index) => section(index))
  await writeFile(file, `# Tide gauges\n\n${sections.join('')}`)
  const app = await start()
  const { page } = app
  await app.openRunbook(file)
  await expect(runbookText(page).getByRole('heading', { name: 'Gauge 0' })).toBeVisible()
  const here = () => page.evaluate(() => [...(CSS.highlights.get('found-here') ?? [])].map(String).join())

  await page.keyboard.press('ControlOrMeta+f')
  const find = page.getByRole('search', { name: 'Find in the runbook' })
  await find.getByRole('textbox').pressSequentially('TIDAL bore, seldom')
  await expect(find.getByText('1 of 3')).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(find.getByText('3 of 3')).toBeVisible()
  await expect(runbookText(page).getByRole('heading', { name: 'Gauge 49' })).toBeInViewport()
  await expect.poll(here).toBe('tidal bore, seldom')
  await expectAccessible(page, 'finding in the runbook')
  await page.keyboard.press('Shift+Enter')
  await expect(runbookText(page).getByRole('heading', { name: 'Gauge 29' })).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(find).toBeHidden()
  await expect(runbookText(page)).toBeFocused()
  expect(await here()).toBe('')
})

test('a file is edited in place, and never written over a newer one unasked', async ({ start, folder }) => {
  const file = join(folder, 'runbook.md')
  await writeFile(file, '# Tide gauge\n\nFirst.\n')
  const app = await start()
  const { page } = app
  await app.openRunbook(file)
  await page.getByRole('button', { name: 'Edit' }).click()
  const field = page.getByRole('textbox', { name: 'Markdown of runbook.md' })
  await field.press('ControlOrMeta+End')
  await field.pressSequentially('\n## Mine\n')
  await expect(
    page.getByRole('region', { name: 'Preview' }).getByRole('heading', { name: 'Mine' }),
  ).toBeVisible()
  await field.press('ControlOrMeta+s')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  expect(await readFile(file, 'utf8')).toBe('# Tide gauge\n\nFirst.\n\n## Mine\n')

  await field.pressSequentially('More of mine.\n')
  await writeFile(file, '# Tide gauge\n\nTheirs.\n')
  await expect(page.getByText('was changed on disk after you began')).toBeVisible()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const conflict = page.getByRole('dialog', { name: 'runbook.md was changed on disk' })
  await expect(conflict).toContainText('Removed: Theirs.')
  await expect(conflict).toContainText('Added: More of mine.')
  await expectAccessible(page, 'a conflict')
  expect(await readFile(file, 'utf8')).toBe('# Tide gauge\n\nTheirs.\n')
  await conflict.getByRole('button', { name: 'Save mine over it' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  expect(await readFile(file, 'utf8')).toContain('More of mine.')
})

test('what was typed and not saved is there again after a kill', async ({ start, folder }) => {
  const file = join(folder, 'runbook.md')
  await writeFile(file, '# Tide gauge\n\nFirst.\n')
  const app = await start()
  await app.openRunbook(file)
  await app.page.getByRole('button', { name: 'Edit' }).click()
  const field = app.page.getByRole('textbox', { name: 'Markdown of runbook.md' })
  await field.press('ControlOrMeta+End')
  await field.pressSequentially('Half a sentence about the')
  await goTo(app.page, 'Now')
  await expect(app.page.getByText('What you changed in runbook.md is kept as a draft.')).toBeVisible()
  await app.kill()

  const { page } = await start()
  await goTo(page, 'Runbook')
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByRole('textbox', { name: 'Markdown of runbook.md' })).toHaveValue(
    '# Tide gauge\n\nFirst.\nHalf a sentence about the',
  )
  await page.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Discard it' }).click()
  await expect(runbookText(page)).not.toContainText('Half a sentence')
  expect(await readFile(file, 'utf8')).toBe('# Tide gauge\n\nFirst.\n')
})

test('on paper stands the whole text and nothing else; the menu for it opens by key', async ({ start }) => {
  const { page } = await start()
  await goTo(page, 'Runbook')
  await expect(runbookText(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeHidden()
  await expect(page.getByRole('banner')).toBeHidden()
  const sections = await runbookText(page).getByRole('heading').count()
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  expect(sections).toBeGreaterThan(40)

  await page.emulateMedia({ media: 'screen' })
  const exporting = page.getByRole('button', { name: 'Export…' })
  await exporting.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'As a web page' }).first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(exporting).toBeFocused()
})
