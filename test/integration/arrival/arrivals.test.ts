import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Arrival } from '#shared/arrival/arrival'
import { Watchkeeper } from '../companion/watchkeeper'
import { temporaryFolder } from '../watch/harness'

let folder: ReturnType<typeof temporaryFolder>
let watchkeeper: Watchkeeper
beforeEach(async () => {
  folder = temporaryFolder()
  watchkeeper = await Watchkeeper.start(join(folder.path, 'data'))
})
afterEach(async () => {
  await watchkeeper.stop()
  folder.delete()
})

/** What the window is asked to show for what arrives. */
async function shownFor(arrival: Arrival): Promise<unknown[]> {
  const asks = await watchkeeper.asksFor(arrival, folder.path)
  return asks.map((ask) => (ask.type === 'show' ? ask.subject : ask))
}

const place = (path: string): Arrival => ({ kind: 'place', path })
const told = (words: string) =>
  watchkeeper.until(() => watchkeeper.noticeSentences().some((sentence) => sentence.includes(words)) || null)

test.each(['relative', 'absolute', 'address'])(
  'a runbook is opened by its %s path and shown',
  async (how) => {
    const path = join(folder.path, 'ferry day.md')
    await writeFile(path, '# Ferry\n')
    const written = { relative: 'ferry day.md', absolute: path, address: pathToFileURL(path).href }[how] ?? ''
    expect(await shownFor(place(written))).toEqual([{ kind: 'runbook', id: '' }])
    await watchkeeper.until(({ runbook }) => (runbook?.path === path ? true : null))
  },
)

test('a folder is opened as one runbook', async () => {
  await mkdir(join(folder.path, 'runbooks'))
  await writeFile(join(folder.path, 'runbooks', 'ferry.md'), '# Ferry\n')
  await shownFor(place('runbooks'))
  await watchkeeper.until(({ runbook }) => (runbook?.kind === 'folder' ? true : null))
})

test('a link shows its section, and says when the open runbook has none such', async () => {
  const path = join(folder.path, 'ferry.md')
  await writeFile(path, '# Ferry\n\n## Fog\n')
  await shownFor(place(path))
  await watchkeeper.until(({ runbook }) => (runbook?.path === path ? true : null))
  expect(await shownFor({ kind: 'link', subject: { kind: 'section', id: 'fog' } })).toEqual([
    { kind: 'section', id: 'fog' },
  ])
  expect(await shownFor({ kind: 'link', subject: { kind: 'section', id: 'ice' } })).toEqual([null])
  await told('the open runbook does not have')
})

test('a link to an alert that is not here says so', async () => {
  expect(await shownFor({ kind: 'link', subject: { kind: 'alert', id: 'a1' } })).toEqual([null])
  await told('an alert that is not on this laptop')
})

test.each([
  ['nowhere.md', 'it is not there'],
  ['notes.txt', 'A runbook is a Markdown file'],
  ['half.watchkeeper-handover', 'not a handover of Watchkeeper'],
  ['large.watchkeeper-handover', 'larger than any handover'],
  ['file://elsewhere/ferry.md', 'not an address of this laptop'],
])('%s is refused with a sentence, and what was open stays open', async (path, sentence) => {
  await writeFile(join(folder.path, 'notes.txt'), 'x')
  await writeFile(join(folder.path, 'half.watchkeeper-handover'), '{')
  await writeFile(join(folder.path, 'large.watchkeeper-handover'), ' '.repeat(9 * 1024 * 1024))
  expect(await shownFor(place(path))).toEqual([null])
  await told(sentence)
  expect(watchkeeper.state().runbook?.path ?? null).toBeNull()
})

test('a handover that another laptop wrote is taken in and shown', async () => {
  const other = await Watchkeeper.start(join(folder.path, 'other'))
  await other.ask('shift.start', { person: 'Noor', plannedEndAt: null })
  const { id: shiftId } = await other.until(({ shift }) => shift)
  await other.ask('handover.draft', { shiftId })
  const exported = await other.ask('handover.export', { id: shiftId, format: 'json' })
  await other.stop()
  if (exported.outcome !== 'download') throw new Error('it was not given to download')
  await writeFile(join(folder.path, exported.fileName), exported.text)
  const [shown] = await shownFor(place(exported.fileName))
  expect(shown).toMatchObject({ kind: 'handover' })
  await watchkeeper.until(({ handoverExchange }) => handoverExchange.incoming[0]?.person === 'Noor' || null)
})
