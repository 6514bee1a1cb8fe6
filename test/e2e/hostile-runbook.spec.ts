import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { hostileRunbook } from './support/hostile-runbook'
import { expect, test } from './support/test'

/** What left the window, opened a dialog or led away from it, from now on. */
function watchWindow(page: Page): string[] {
  const seen: string[] = []
  const own = new URL(page.url())
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.host !== own.host && url.protocol !== 'blob:' && url.protocol !== 'data:')
      seen.push(request.url())
  })
  page.on('dialog', async (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  page.on('framenavigated', (frame) => {
    if (new URL(frame.url()).host !== own.host) seen.push(`went to ${frame.url()}`)
  })
  page.on('popup', (popup) => seen.push(`popup: ${popup.url()}`))
  return seen
}

const canary = (page: Page) => page.evaluate(() => 'canary' in window)

test('a hostile runbook runs nothing, loads nothing, and can be read', async ({ start, folder }) => {
  const file = join(folder, 'hostile.md')
  await writeFile(file, hostileRunbook)
  const app = await start()
  const { page } = app
  const seen = watchWindow(page)
  await app.openRunbook(file)
  const text = page.getByRole('region', { name: 'Text of the runbook' })
  await expect(text.getByRole('heading', { name: 'Hostile runbook' })).toBeVisible()

  await expect(
    text.locator('script, iframe, object, form, meta, base, style, link, video, svg[onload]'),
  ).toHaveCount(0)
  await expect(text.getByText('Script link')).toBeVisible()
  await expect(
    text.getByRole('link', { name: /Script link|Mixed case|Entity|Data link|VB|File/ }),
  ).toHaveCount(0)
  await text.getByText('Script link').click()
  await expect(text.getByText('Picture: Remote')).toBeVisible()

  const outline = page.getByRole('navigation', { name: 'Sections of the runbook' })
  for (const title of ['Depth', 'Length', 'Heading 9999', 'The end']) {
    await outline.getByRole('searchbox', { name: 'Filter the sections' }).fill(title)
    await outline.getByRole('link', { name: title, exact: true }).click()
    await expect(text.getByRole('heading', { name: title, exact: true })).toBeInViewport()
  }
  await expect(text.getByText('The last line of it.')).toBeVisible()

  expect(await canary(page)).toBe(false)
  expect(seen).toEqual([])
})

test('what is too long to be laid out is told, and shown as it is written', async ({ start, folder }) => {
  const file = join(folder, 'long.md')
  await writeFile(file, `# Long\n\n${'word '.repeat(100_000)}the end of it\n\n## After\n`)
  const app = await start()
  await app.openRunbook(file)
  const text = app.page.getByRole('region', { name: 'Text of the runbook' })
  await expect(text.getByText('too long to be laid out')).toBeVisible()
  const more = text.getByRole('button', { name: /Show more/ })
  await expect(more).toHaveText(/\d,\d{3} characters are left/)
  await more.click()
  await expect(app.page.getByText(/has 500013 characters/)).toBeVisible()
})

test('a link that reads like another address is opened only after a question', async ({ start, folder }) => {
  const file = join(folder, 'links.md')
  await writeFile(
    file,
    '# Links\n\n[https://bank.example](https://evil.example/login) and [Status](https://status.example)\n',
  )
  const app = await start()
  const { page } = app
  const seen = watchWindow(page)
  await app.openRunbook(file)
  const status = page.getByRole('link', { name: 'Status' })
  await status.hover()
  await expect(page.getByText('Opens https://status.example/')).toBeVisible()
  await page.getByRole('link', { name: 'https://bank.example' }).click()
  const question = page.getByRole('dialog', { name: 'This link goes somewhere else than it says' })
  await expect(question).toContainText('bank.example')
  await expect(question).toContainText('https://evil.example/login')
  await question.getByRole('button', { name: 'Stay here' }).click()
  await expect(question).toBeHidden()
  expect(seen).toEqual([])
})
