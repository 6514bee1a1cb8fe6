import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openDemo } from '../test/e2e/support/browser-door'
import { dialogs, screens, show } from '../test/e2e/support/views'

const themes = ['light', 'dark'] as const
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 720, height: 900 },
]
/** That of the two pictures in the README. */
const readmeSize = { width: 1280, height: 800 }

/** Shows the demo view by view, takes each in every theme and size into a folder, and Now into the docs as well. */
export async function takePictures(folder: string, docs: string): Promise<void> {
  const { page, end } = await openDemo()
  try {
    await leaveOutThisMachine(page)
    await page.setViewportSize(readmeSize)
    await show(page, { name: 'now', address: '/now' })
    for (const theme of themes) await take(page, theme, join(docs, `now-${theme}.png`))
    for (const view of [...screens, ...dialogs]) {
      for (const size of sizes) {
        await page.setViewportSize(size)
        await show(page, view)
        for (const theme of themes)
          await take(page, theme, join(folder, `${view.name}-${size.width}-${theme}.png`))
      }
    }
  } finally {
    await end('SIGTERM')
  }
}

/** How busy this machine is, and whether it can notify, is not the company's trouble. */
async function leaveOutThisMachine(page: Page): Promise<void> {
  for (const monitor of ['CPU of this laptop', 'Memory of this laptop', 'Disk of this laptop']) {
    await show(page, { name: monitor, address: '/watch' })
    await page.getByRole('searchbox', { name: 'Filter the monitors' }).fill(monitor)
    await page.getByRole('link', { name: monitor }).click()
    await page.getByRole('button', { name: /^Pause/ }).click()
    await expect(page.getByRole('button', { name: /^Resume/ })).toBeVisible()
  }
  await show(page, { name: 'notices', address: '/now' })
  const notices = page.getByRole('button', { name: 'Dismiss' })
  while ((await notices.count()) > 0) {
    const before = await notices.count()
    await notices.first().click()
    await expect(notices).not.toHaveCount(before)
  }
}

async function take(page: Page, theme: (typeof themes)[number], path: string): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path, animations: 'disabled' })
}
