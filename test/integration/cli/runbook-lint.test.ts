import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runbookModelSchema } from '#shared/runbook/model'
import { temporaryFolder } from '../watch/harness'
import { run } from './program'

let folder: ReturnType<typeof temporaryFolder>
let path: string
beforeEach(() => {
  folder = temporaryFolder()
  path = join(folder.path, 'ferry.md')
})
afterEach(() => folder.delete())

/** Two files, one below the other, beside what is no runbook, with a link that leads round in a circle. */
async function folderOfRunbooks(): Promise<void> {
  await writeFile(path, '# Ferry\n')
  await writeFile(join(folder.path, 'notes.txt'), '# Notes\n')
  for (const name of ['quay', 'node_modules', '.git']) {
    await mkdir(join(folder.path, name))
    await writeFile(join(folder.path, name, 'quay.markdown'), '# Quay\n\n[gone](gone.md)\n')
  }
  await symlink(folder.path, join(folder.path, 'quay', 'round'))
}

describe('runbook lint', () => {
  test('prints each gap with its file and line, and ends with 1 where one is an error', async () => {
    await writeFile(path, '# Ferry\n\nAsk [Name].\n\n[map](map.md)\n')
    expect(await run(['runbook', 'lint', path])).toEqual({
      code: 1,
      printed: `${path}:3: placeholder: [Name] in “Ferry” is not filled in.\n${path}:5: link: The link to map.md leads to no file; correct it or add the file.\n`,
      complaints: '',
    })
  })

  test('ends with 0 where nothing is an error, and tells of a review that is over', async () => {
    await writeFile(path, '# Document control\n\n- **Next review:** 2020-01-31\n')
    const { code, printed } = await run(['runbook', 'lint', path])
    expect(code).toBe(0)
    expect(printed).toMatch(/ferry\.md:3: review: The next review of this runbook was due on 2020-01-31\./)
  })

  test('prints JSON', async () => {
    await writeFile(path, '# Ferry\n\nAsk [Name].\n')
    const { code, printed } = await run(['runbook', 'lint', path, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(printed)).toEqual([
      {
        file: path,
        kind: 'placeholder',
        severity: 'warning',
        sentence: '[Name] in “Ferry” is not filled in.',
        line: 3,
      },
    ])
  })

  test('looks through a folder, but not where nobody writes runbooks', async () => {
    await folderOfRunbooks()
    const { code, printed } = await run(['runbook', 'lint', folder.path])
    expect(code).toBe(1)
    expect(printed).toBe(
      `${join(folder.path, 'quay', 'quay.markdown')}:3: link: The link to gone.md leads to no file; correct it or add the file.\n`,
    )
  })

  test('ends with 3 where something cannot be read, and still tells of the rest', async () => {
    await folderOfRunbooks()
    await writeFile(join(folder.path, 'empty.md'), '')
    const { code, printed, complaints } = await run(['runbook', 'lint', folder.path])
    expect(code).toBe(3)
    expect(printed).toContain('gone.md')
    expect(complaints).toMatch(/empty\.md is empty\./)
    expect(await run(['runbook', 'lint', join(folder.path, 'none.md')])).toMatchObject({
      code: 3,
      printed: '',
    })
  })
})

test('runbook parse prints the model of each file of a folder', async () => {
  await folderOfRunbooks()
  const { code, printed } = await run(['runbook', 'parse', folder.path])
  expect(code).toBe(0)
  const { files } = JSON.parse(printed)
  expect(files.map((file: { path: string }) => file.path)).toEqual([
    path,
    join(folder.path, 'quay', 'quay.markdown'),
  ])
  for (const { model } of files) expect(runbookModelSchema.strict().parse(model)).toEqual(model)
})

test('runbook parse prints the parts of all files of a folder, each with its file and its line there', async () => {
  await folderOfRunbooks()
  const { printed } = await run(['runbook', 'parse', folder.path])
  const { files, ...whole } = JSON.parse(printed)
  expect(runbookModelSchema.parse(whole)).toMatchObject({
    document: { title: files[0].model.document.title },
  })
  for (const { path: file, model } of files) {
    const own = whole.sections.filter((section: { file: string }) => section.file === file)
    expect(own).toEqual(model.sections.map((section: object) => ({ ...section, file })))
  }
})

test('runbook parse says that there is nothing to read in a folder', async () => {
  const { code, complaints } = await run(['runbook', 'parse', folder.path])
  expect({ code, complaints }).toEqual({
    code: 3,
    complaints: `There is no runbook to read in ${folder.path}.\n`,
  })
})
