import { access, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from './support/accessibility'
import { addMonitor, goTo } from './support/steps'
import { expect, test } from './support/test'

test('the history is a chart that is zoomed into, and a table of the same', async ({ start, endpoint }) => {
  const { page } = await start()
  await addMonitor(page, 'Checkout API', endpoint.url)
  const history = page.getByRole('region', { name: 'History' })
  const chart = history.getByRole('img', { name: /^Chart of (?:[4-9]|\d\d) values/ })
  await expect(chart).toBeVisible()
  const box = await chart.boundingBox()
  if (box === null) throw new Error('the chart has no place')
  await page.mouse.move(box.x + box.width * 0.8, box.y + 60)
  await expect(history.getByText('ok', { exact: true })).toBeVisible()
  await page.mouse.move(box.x + box.width * 0.5, box.y + 60)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 20, box.y + 80, { steps: 4 })
  await page.mouse.up()
  await expect(history.getByRole('button', { name: 'Reset the zoom' })).toBeVisible()
  await history.getByRole('button', { name: 'Reset the zoom' }).click()
  await expect(history.getByRole('button', { name: 'Reset the zoom' })).toBeHidden()

  await history.getByRole('button', { name: 'Table' }).click()
  await expect(history.getByRole('row').nth(1)).toContainText(/ok.*ms/)
  await history.getByRole('button', { name: '1 y' }).click()
  await expect(history.getByRole('button', { name: '1 y' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('region', { name: 'Figures' })).toContainText('Availability')
  await expect(page.getByRole('region', { name: 'Figures' })).toContainText('100 %')
  await expectAccessible(page, 'the table and the figures')
})

test('why it is red, and its alert, stand beside it', async ({ start, endpoint }) => {
  const { page } = await start()
  await addMonitor(page, 'Checkout API', endpoint.url)
  endpoint.status = 503
  const detail = page.getByRole('region', { name: 'Checkout API', exact: true })
  await expect(detail.getByText(/^503 where 200-299 is expected, at the last/)).toBeVisible()
  const alerts = detail.getByRole('region', { name: 'Alerts of this monitor' })
  await alerts.getByRole('link', { name: 'Checkout API is down' }).click()
  await expect(page.getByRole('article', { name: 'Checkout API is down' })).toBeVisible()
})

test('a definition is tried now, and on what was measured before', async ({ start, endpoint }) => {
  const { page } = await start()
  await addMonitor(page, 'Checkout API', endpoint.url)
  await expect(page.getByRole('region', { name: 'Latest checks' }).getByRole('row').nth(4)).toBeVisible()
  await page.getByRole('button', { name: /^Edit/ }).click()
  const editor = page.getByRole('dialog', { name: 'Edit Checkout API' })
  await editor.getByRole('button', { name: 'Try now' }).click()
  await expect(editor.getByRole('figure', { name: 'Where the time went' })).toContainText('first byte')
  await editor.getByRole('textbox', { name: 'Critical', exact: true }).fill('> 0 ms')
  await editor.getByRole('button', { name: 'Would this have paged me?' }).click()
  const replay = editor.getByRole('status', { name: 'Would this have paged me?' })
  await expect(replay).toContainText(/One notification from \d+ checks/)
  await expectAccessible(page, 'the replay')
  await editor.getByRole('textbox', { name: 'Critical', exact: true }).fill('> 1 hour')
  await editor.getByRole('button', { name: 'Would this have paged me?' }).click()
  await expect(replay).toContainText(/No notification from \d+ checks/)
})

test('the kinds say what they are for, and a problem stands at its field', async ({ start }) => {
  const { page } = await start()
  await goTo(page, 'Watch')
  await page.keyboard.press('n')
  const editor = page.getByRole('dialog', { name: 'Add a monitor' })
  await editor.getByRole('button', { name: 'What to watch: HTTP or HTTPS address' }).click()
  await expectAccessible(page, 'the kinds')
  await page.getByRole('menuitem', { name: /^TLS certificate/ }).click()
  await editor.getByRole('textbox', { name: 'Name', exact: true }).fill('Certificate')
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(editor.getByRole('textbox', { name: 'Host' })).toHaveAccessibleDescription(/^Write the host/)
  await editor.getByRole('textbox', { name: 'Host' }).fill('shop.example')
  await editor.getByText('More settings').click()
  await editor.getByRole('textbox', { name: 'Retry interval' }).fill('soon')
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(editor.getByRole('textbox', { name: 'Retry interval' })).toHaveAccessibleDescription(
    /is not a duration/,
  )
})

test('a command of a runbook runs only after a person saw it and approved it', async ({ start, folder }) => {
  const { page, openRunbook } = await start()
  const mark = join(folder, 'it-ran')
  const script = join(folder, 'check.cjs')
  await writeFile(
    script,
    `require('node:fs').writeFileSync(${JSON.stringify(mark)}, ''); console.log('OK - done')`,
  )
  const command = JSON.stringify([process.execPath, script, '--level', '5 4 3'])
  const path = join(folder, 'harbour.md')
  await writeFile(
    path,
    `# Harbour\n\n\`\`\`yaml monitors\n- { name: Tide plugin, kind: command, command: ${command}, interval: 1s }\n\`\`\`\n`,
  )
  await openRunbook(path)
  await goTo(page, 'Watch')
  await page.getByRole('link', { name: 'Tide plugin' }).click()
  const approval = page.getByRole('region', { name: 'Approval' })
  await expect(approval.getByRole('listitem')).toHaveText([process.execPath, script, '--level', '5 4 3'])
  await expectAccessible(page, 'the approval')
  await expect(access(mark)).rejects.toThrow()
  await approval.getByRole('button', { name: 'Approve and run this command' }).click()
  await expect(approval).toBeHidden()
  await expect(page.getByText(/^ok for/).first()).toBeVisible()
  await access(mark)
})

test('a heartbeat says where to call, and a call is seen', async ({ start }) => {
  const { page } = await start()
  await goTo(page, 'Watch')
  await page.keyboard.press('n')
  const editor = page.getByRole('dialog', { name: 'Add a monitor' })
  await editor.getByRole('button', { name: /^What to watch/ }).click()
  await page.getByRole('menuitem', { name: /^Heartbeat/ }).click()
  await editor.getByRole('textbox', { name: 'Name', exact: true }).fill('Nightly backup')
  await editor.getByRole('textbox', { name: 'Calls in every' }).fill('1 day')
  await editor.getByRole('textbox', { name: 'Check every' }).fill('1s')
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(editor).toBeHidden()
  const address = await page
    .getByText(/^http:\/\/127\.0\.0\.1:\d+\//)
    .first()
    .textContent()
  expect((await fetch(address ?? '')).ok).toBe(true)
  await expect(page.getByText(/^ok for/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy the address' })).toBeVisible()
})
