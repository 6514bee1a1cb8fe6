import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { withDeadLinks } from '#main/runbook/link-targets'
import { parseRunbook } from '#shared/runbook/parse'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.delete())

it('withDeadLinks tells the links that lead to no file, and no others', async () => {
  await mkdir(join(folder.path, 'drawings'))
  await writeFile(join(folder.path, 'a plan.md'), '# Plan\n')
  const model = parseRunbook(
    [
      '# Map',
      '[plan](a%20plan.md#part) ![hall](drawings/hall.png?raw) [folder](drawings)',
      '[web](https://a.example/none.md) [mail](mailto:a@b.example) [here](#map)',
      '',
      '[gone](../gone.md "title") [odd](%E0%A4%A) [nul](a%00b.md)',
    ].join('\n'),
  )
  expect(model.gaps).toEqual([])
  const { gaps } = await withDeadLinks(model, folder.path)
  expect(gaps.map(({ kind, severity, sentence, line }) => [kind, severity, line, sentence])).toEqual([
    ['link', 'error', 2, 'The link to drawings/hall.png leads to no file; correct it or add the file.'],
    ['link', 'error', 5, 'The link to ../gone.md leads to no file; correct it or add the file.'],
    ['link', 'error', 5, 'The link to %E0%A4%A leads to no file; correct it or add the file.'],
    ['link', 'error', 5, expect.stringMatching(/^The link to a.b\.md leads to no file/)],
  ])
})

it('withDeadLinks leaves a runbook whose links all lead somewhere as it is', async () => {
  const model = parseRunbook('# Map\n\n[here](#map)\n')
  expect(await withDeadLinks(model, folder.path)).toBe(model)
})
