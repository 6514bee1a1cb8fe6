import type { Page } from '@playwright/test'
import { expectAccessible, expectStrongContrast } from '../support/accessibility'
import { openDemo } from '../support/browser-door'
import { expect, test } from '../support/test'
import { dialogs, screens, show } from '../support/views'

test('every screen and dialog is accessible at 200 %, with content, in both themes and in forced colours', async () => {
  test.setTimeout(240_000)
  const { page, end } = await openDemo()
  page.setDefaultTimeout(20_000)
  try {
    // A window of 1440 to 900 has half as many CSS pixels at 200 %.
    await page.setViewportSize({ width: 720, height: 450 })
    for (const view of [...screens, ...dialogs]) {
      await show(page, view)
      await expectAccessible(page, view.name)
      expect(await widerThanItsPlace(page), `${view.name} is wider than its window`).toEqual([])
    }
    for (const view of dialogs) {
      await show(page, view)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    for (const view of screens.filter(({ name }) => seenInContrast.has(name))) {
      await show(page, view)
      await expectStrongContrast(page, `${view.name} with more contrast`)
    }
    await page.emulateMedia({ forcedColors: 'active' })
    await show(page, { name: 'Now in forced colours', address: '/now' })
    const here = page.getByRole('navigation', { name: 'Screens' }).locator('[aria-current=page]')
    await expect(here).not.toHaveCSS('outline-style', 'none')
    await expect(page.getByRole('main').getByRole('article').first()).not.toHaveCSS('outline-style', 'none')
  } finally {
    await end('SIGTERM')
  }
})

/** Together they show every token: statuses, severities, fields, charts and text. */
const seenInContrast = new Set(['now', 'watch-monitor', 'runbook', 'incident', 'settings'])

/** Which of the page, its main part and the dialog over it can be scrolled sideways. */
function widerThanItsPlace(page: Page): Promise<string[]> {
  return page
    .locator('html, main, [role=dialog]')
    .evaluateAll((elements) =>
      elements.filter((element) => element.scrollWidth > element.clientWidth).map(({ tagName }) => tagName),
    )
}
