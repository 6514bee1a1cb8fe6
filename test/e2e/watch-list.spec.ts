import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { goTo, takeKeyboard } from './support/steps'
import { expect, test } from './support/test'

/** A runbook that watches ports of this machine once a day, so that nothing but the list is at work. */
function runbookWith(count: number): string {
  const monitors = Array.from(
    { length: count },
    (_, place) =>
      `- { name: Gauge ${place}, kind: tcp, host: 127.0.0.1, port: ${2000 + place}, interval: 1 day, group: Pier ${place % 3} }`,
  )
  return `# Harbour\n\n\`\`\`yaml monitors\n${monitors.join('\n')}\n\`\`\`\n`
}

function gauge(page: Page, name: string) {
  return page.getByRole('link', { name, exact: true })
}

test('a thousand monitors are a list of which only what is in sight is made', async ({ start, folder }) => {
  const { page, openRunbook } = await start()
  const path = join(folder, 'harbour.md')
  await writeFile(path, runbookWith(1000))
  await openRunbook(path)
  await goTo(page, 'Watch')
  await expect(gauge(page, 'Gauge 0')).toBeVisible()
  const list = page.getByRole('region', { name: 'Monitors' })
  expect(await list.getByRole('listitem').count()).toBeLessThan(100)
  await expect(list.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '1003')

  await takeKeyboard(page)
  await page.keyboard.press('/')
  await page.keyboard.type('gauge 999')
  await expect(gauge(page, 'Gauge 999')).toBeVisible()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(gauge(page, 'Gauge 0')).toBeVisible()

  // Where the rail has room for its icons only, so long a number would cover one.
  const count = page.getByRole('navigation', { name: 'Screens' }).getByText('1000')
  await expect(count).toBeVisible()
  await page.setViewportSize({ width: 600, height: 800 })
  await expect(count).toBeHidden()
})

test('several monitors are chosen by keys and paused, resumed, removed and brought back together', async ({
  start,
  folder,
}) => {
  const { page, openRunbook } = await start()
  const path = join(folder, 'harbour.md')
  await writeFile(path, runbookWith(9))
  await openRunbook(path)
  await goTo(page, 'Watch')
  await expect(gauge(page, 'Gauge 0')).toBeVisible()
  const { keyboard } = page
  await takeKeyboard(page)
  await keyboard.press('j')
  await expect(gauge(page, 'Gauge 0')).toBeFocused()
  await keyboard.press('Space')
  await keyboard.press('Shift+ArrowDown')
  await keyboard.press('Shift+ArrowDown')
  const bar = page.getByRole('toolbar', { name: 'What is selected' })
  await expect(bar).toContainText('3 selected')
  await expectAccessible(page, 'a selection')
  await keyboard.press('p')
  await expect(page.getByText(/^paused for/)).toHaveCount(3)
  await bar.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByText(/^paused for/)).toHaveCount(0)
  await bar.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('button', { name: 'Restore' })).toHaveCount(3)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('button', { name: 'Restore' })).toHaveCount(0)

  await page.getByRole('checkbox', { name: 'Select the group Pier 1' }).check()
  await expect(bar).toContainText('3 selected')
  await bar.getByRole('button', { name: 'Select all 9' }).click()
  await expect(bar).toContainText('9 selected')
  await keyboard.press('Escape')
  await expect(bar).toBeHidden()
})

test('the list is narrowed down, put in another order and folded', async ({ start, folder }) => {
  const { page, openRunbook } = await start()
  const path = join(folder, 'harbour.md')
  await writeFile(path, runbookWith(6))
  await openRunbook(path)
  await goTo(page, 'Watch')
  await page.getByRole('button', { name: 'Pier 0', exact: false }).first().click()
  await expect(gauge(page, 'Gauge 0')).toBeHidden()
  await expect(gauge(page, 'Gauge 1')).toBeVisible()
  await page.getByRole('button', { name: /^Filters/ }).click()
  await page.getByRole('combobox', { name: 'Group' }).selectOption('Pier 2')
  await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible()
  await expect(gauge(page, 'Gauge 1')).toBeHidden()
  await expect(gauge(page, 'Gauge 2')).toBeVisible()
  await expectAccessible(page, 'the filters')
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('tcp')
  await page.getByRole('combobox', { name: 'Held or flapping' }).selectOption('held')
  await expect(page.getByText('No monitor fits the filter')).toBeVisible()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(gauge(page, 'Gauge 1')).toBeVisible()
  await page.getByRole('combobox', { name: 'Order' }).selectOption('name')
  await expect(gauge(page, 'Gauge 4')).toBeVisible()
})

test('what is exported is the same when it is imported, and an import shows first what it would do', async ({
  start,
  folder,
}) => {
  const { page, openRunbook } = await start()
  const path = join(folder, 'harbour.md')
  await writeFile(path, runbookWith(4))
  await openRunbook(path)
  await goTo(page, 'Watch')
  await page.getByRole('button', { name: 'YAML' }).click()
  await page.getByRole('menuitem', { name: /Export all/ }).click()
  const exporting = page.getByRole('dialog', { name: 'Export all monitors' })
  await expect(exporting.getByRole('textbox', { name: 'YAML' })).toHaveValue(/name: Gauge 3/)
  const yaml = await exporting.getByRole('textbox', { name: 'YAML' }).inputValue()
  await expectAccessible(page, 'the export')
  await exporting.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'YAML' }).click()
  await page.getByRole('menuitem', { name: /Import/ }).click()
  const importing = page.getByRole('dialog', { name: 'Import monitors' })
  const text = importing.getByRole('textbox')
  await text.fill(yaml)
  await expect(importing.getByRole('status')).toHaveText('4 the same')
  await expect(importing.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()

  await text.fill(
    `${yaml.replace('port: 2000', 'port: 3000')}- name: Tide\n  kind: cpu\n- name: Bell\n  kind: tcp\n  host: 127.0.0.1\n`,
  )
  await expect(importing.getByRole('status')).toHaveText('1 to add, 1 to change, 3 the same, 1 wrong')
  await expect(importing.getByRole('listitem').filter({ hasText: 'Bell' }).first()).toContainText('port')
  await expectAccessible(page, 'the import')
  await importing.getByRole('button', { name: 'Import 2' }).click()
  await expect(importing).toBeHidden()
  await expect(page.getByText('1 monitor added, 1 monitor changed.')).toBeVisible()
  await expect(gauge(page, 'Tide')).toBeVisible()
  await gauge(page, 'Gauge 0').click()
  await expect(page.getByText('127.0.0.1:3000', { exact: true })).toBeVisible()
})
