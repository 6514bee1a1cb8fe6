import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ReadMoment, type RunbookSource, runbookSource } from '#main/runbook/source'
import { parseRunbook } from '#shared/runbook/parse'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'runbook-source-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const text = (name: string) =>
  `# ${name}\n\n${'The same line.\n'.repeat(100)}\n## ${name}\n\n${'The end. '.repeat(50)}`

function readingOf(source: RunbookSource) {
  return async (moment: ReadMoment) => {
    const read = await source.read({ moment, signal: new AbortController().signal, onProgress() {} })
    return read.ok ? read.value.model.sections.map(({ title }) => title) : read.error.kind
  }
}

test('a file that is written on in place while it is understood is not taken for whole', async () => {
  const path = join(folder, 'runbook.md')
  await writeFile(path, text('Old'))
  const file = await open(path, 'r+')
  let whileUnderstood = async () => {}
  const read = readingOf(
    runbookSource('file', path, async (read) => {
      await whileUnderstood()
      return parseRunbook(read)
    }),
  )
  expect(await read('settled')).toEqual(['Old', 'Old'])

  const begun = text('New').slice(0, 100)
  await file.write(begun, 0)
  whileUnderstood = async () => {
    await file.write(text('New').slice(100), 100)
  }
  expect(await read('at once')).toBe('half-written')
  whileUnderstood = async () => {}
  expect(await read('at once')).toEqual(['New', 'New'])
  await file.close()
})
