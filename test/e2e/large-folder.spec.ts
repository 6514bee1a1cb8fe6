import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectAccessible } from './support/accessibility'
import { expect, test } from './support/test'

/** So many that reading them outlasts everything that is done meanwhile. */
const files = 900
const chapter = (number: number) => `## Chapter ${number}

| Metric | Normal | Warning |
|---|---|---|
| Level ${number} | below 4 m | above 6 m |

- [ ] Read gauge ${number} *twice*, and \`note it\` in [the log](log.md)
`

test('a large folder shows how far it is read, and can be given up', async ({ start, folder }) => {
  const team = join(folder, 'team')
  await mkdir(team)
  const text = Array.from({ length: 100 }, (_, number) => chapter(number)).join('\n')
  for (let number = 0; number < files; number += 1) {
    await writeFile(join(team, `${number}.md`), `# Gauge ${number}\n\n${text}`)
  }
  const app = await start()
  const { page } = app
  await app.openRunbook(team, 'folder')
  const progress = page.getByRole('progressbar', { name: 'Files read' })
  await expect(progress).toHaveAttribute('max', String(files))
  await expect(page.getByRole('status').filter({ hasText: `of ${files} files` })).toBeVisible()
  await expectAccessible(page, 'a folder being read')
  await page.getByRole('button', { name: 'Stop reading' }).click()
  await expect(progress).toBeHidden()
  await expect(page.getByRole('banner').getByRole('link', { name: 'Harbour Payments' })).toBeVisible()
})
