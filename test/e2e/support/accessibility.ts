import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Has axe look at what is on screen, in light and in dark. `where` is named when it finds something. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are still changing into one another are nobody's contrast.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    // Without legacy mode axe opens a page of its own, which an Electron window refuses.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    expect(found, `${where}, ${colorScheme}`).toEqual([])
  }
}
