import type { Page } from '@playwright/test'
import { takeKeyboard } from './support/steps'
import { expect, test } from './support/test'

const screens = ['Now', 'Watch', 'Runbook', 'Checklists', 'Incidents', 'Shift', 'Contacts', 'Settings']
const sizes = [
  { width: 1280, height: 800 },
  { width: 420, height: 800 },
]

test('every screen opens without a complaint of the browser, and none is wider than its window', async ({
  start,
}) => {
  const { page } = await start()
  const complaints: string[] = []
  // What a content security policy refuses is told on the console as well.
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.reload()
  await takeKeyboard(page)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const size of sizes) {
      await page.setViewportSize(size)
      for (const [index, screen] of screens.entries()) {
        await page.keyboard.press(String(index + 1))
        const link = page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen })
        await expect(link.first()).toHaveAttribute('aria-current', 'page')
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
        expect(await overflow(page), `${screen} at ${size.width} px, ${colorScheme}`).toEqual([])
      }
    }
  }
  expect(complaints).toEqual([])
})

/** Which of the page and its main part can be scrolled sideways. */
function overflow(page: Page): Promise<string[]> {
  return page
    .locator('html, main')
    .evaluateAll((elements) =>
      elements
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => element.tagName.toLowerCase()),
    )
}
