import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Has axe look at what is on screen, in light and in dark. `where` is named when it finds something. */
export function expectAccessible(page: Page, where: string): Promise<void> {
  return expectNothingFound(page, where, (axe) => axe)
}

/** Has axe see whether every text has the contrast that is there for whoever asks for more of it: 7:1. */
export async function expectStrongContrast(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ contrast: 'more' })
  await expectNothingFound(page, where, (axe) => axe.withRules('color-contrast-enhanced'))
  await page.emulateMedia({ contrast: null })
}

async function expectNothingFound(
  page: Page,
  where: string,
  asked: (axe: AxeBuilder) => AxeBuilder,
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are still changing into one another are nobody's contrast.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme)
    // Without legacy mode axe opens a page of its own, which an Electron window refuses.
    const { violations } = await asked(new AxeBuilder({ page }).setLegacyMode()).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    expect(found, `${where}, ${colorScheme}`).toEqual([])
  }
}
