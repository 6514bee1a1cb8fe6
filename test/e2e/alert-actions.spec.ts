import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from './support/accessibility'
import { goTo, takeKeyboard } from './support/steps'
import { expect, test } from './support/test'

const runbook = (url: string, monitors: readonly string[]) => `# Tide service

## Escalation chain

| Role | Name | Phone | Email | Backup |
|---|---|---|---|---|
| On call | Ana Holm | +46 70 111 11 11 | ana@tide.example | Dan Ek |
| Lead | Bo Berg | +46 70 222 22 22 | bo@tide.example | Cy Dahl |

## Monitors

\`\`\`yaml monitors
${monitors.map((name) => `- { name: ${name}, kind: http, url: "${url}", interval: 1s, group: Harbour }`).join('\n')}
\`\`\`
`

test('an alert is noted, called for, snoozed, handed over and resolved by keys, and all of it stays', async ({
  start,
  folder,
  endpoint,
}) => {
  const file = join(folder, 'runbook.md')
  endpoint.status = 503
  await writeFile(file, runbook(endpoint.url, ['North gauge']))
  const first = await start()
  await first.openRunbook(file)
  await goTo(first.page, 'Contacts')
  await first.page.getByRole('button', { name: 'Mark away: Bo Berg' }).click()
  await first.page.getByRole('menuitem', { name: 'For a day' }).click()
  await expect(first.page.getByText('Cy Dahl is called instead')).toBeVisible()

  await goTo(first.page, 'Now')
  const alert = first.page.getByRole('article', { name: 'North gauge is down' })
  await expect(alert).toBeVisible()
  await takeKeyboard(first.page)
  await first.page.keyboard.press('n')
  const note = first.page.getByRole('dialog', { name: 'Add a note' })
  await note.getByRole('textbox', { name: 'Note' }).fill('The battery was low yesterday')
  await note.getByRole('button', { name: 'Add to the log' }).click()
  await expect(note).toBeHidden()

  await takeKeyboard(first.page)
  await first.page.keyboard.press('c')
  await expect(alert.getByText(/Cy Dahl was called by/)).toBeVisible()

  await first.page.keyboard.press('h')
  const handOver = first.page.getByRole('dialog', { name: 'Hand over' })
  await handOver.getByLabel('To').selectOption('Ana Holm')
  await handOver.getByRole('button', { name: 'Hand over' }).click()
  await expect(alert.getByText(/With Ana Holm, handed over by/)).toBeVisible()

  await takeKeyboard(first.page)
  await first.page.keyboard.press('s')
  const snooze = first.page.getByRole('dialog', { name: 'Snooze' })
  await expectAccessible(first.page, 'the dialog to snooze')
  await snooze.getByLabel('What').selectOption('All of group Harbour')
  await snooze.getByRole('button', { name: '4 h' }).click()
  await snooze.getByRole('textbox', { name: 'Why' }).fill('low tide')
  await snooze.getByRole('button', { name: 'Snooze' }).click()
  await expect(first.page.getByText(/Group Harbour snoozed until .* low tide/)).toBeVisible()
  await expectAccessible(first.page, 'an alert that was handed over')
  await first.quit()

  const { page } = await start()
  await expect(page.getByRole('article').getByText(/With Ana Holm/)).toBeVisible()
  await page.getByRole('button', { name: 'End the snooze of Group Harbour' }).click()
  await expect(page.getByText(/Group Harbour snoozed until/)).toBeHidden()
  await takeKeyboard(page)
  await page.keyboard.press('r')
  const resolve = page.getByRole('dialog', { name: 'Resolve' })
  await resolve.getByRole('textbox', { name: 'Why' }).fill('false alarm')
  await resolve.getByRole('button', { name: 'Resolve' }).click()
  await expect(page.getByRole('article')).toHaveCount(0)
  await goTo(page, 'Shift')
  for (const line of [
    'The battery was low yesterday',
    /Cy Dahl called by .* because of: North gauge is down/,
    /Alert handed to Ana Holm/,
    /Group Harbour snoozed until .* low tide/,
    /Alert resolved by .* North gauge is down \(false alarm\)/,
  ])
    await expect(page.getByText(line)).toBeVisible()
})

test('a storm stands on one screen by group, and is taken on at once', async ({
  start,
  folder,
  endpoint,
}) => {
  const file = join(folder, 'runbook.md')
  endpoint.status = 503
  const names = Array.from({ length: 20 }, (_, index) => `Gauge ${index + 1}`)
  await writeFile(file, runbook(endpoint.url, names))
  const app = await start()
  await app.openRunbook(file)
  await goTo(app.page, 'Now')
  const group = app.page.getByRole('region', { name: 'Harbour' })
  await expect(group.getByText('20 alerts', { exact: true })).toBeVisible()
  await expect(app.page.getByRole('article')).toHaveCount(1)
  await expectAccessible(app.page, 'a storm')
  await group.getByRole('button', { name: /^Harbour/ }).click()
  await expect(group.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '20')
  const last = group.locator('[aria-posinset="20"]')
  await expect(last).toHaveCount(0)
  await group.getByRole('list').hover()
  await app.page.mouse.wheel(0, 10_000)
  await expect(last).toBeVisible()
  await group.getByRole('button', { name: 'Acknowledge all 20' }).click()
  await expect(group.getByText('20 alerts, all acknowledged')).toBeVisible()
})
