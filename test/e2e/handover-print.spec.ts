import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { noteChat } from '#shared/handover/chat'
import { fileText } from '#shared/handover/file'
import type { Note } from '#shared/handover/note'
import { eventfulNote } from '../unit/shared/handover/note'
import { type PrintedPage, printedPages, printedWords, wordsOf } from './support/pdf'
import { goTo } from './support/steps'
import { expect, test } from './support/test'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** What an eventful shift says, over several pages: some of it is said more than once. */
function longNote(): Note {
  const lines = eventfulNote.lines.flatMap((line, index) =>
    Array.from({ length: 1 + (index % 7) }, (_, time) => ({ ...line, id: `${line.id} ${time}` })),
  )
  return { ...eventfulNote, writtenAt: Date.now(), lines }
}

/** The margins that the page asks for, in points, less what a letter may stand over. */
const margin = { side: 44, foot: 48 }

/** On A4, with nothing cut off. */
function expectWithinMargins({ width, height, lines }: PrintedPage): void {
  expect(width).toBeCloseTo(595.28, 0)
  expect(height).toBeCloseTo(841.89, 0)
  for (const { left, right, bottom } of lines) {
    expect(left).toBeGreaterThan(margin.side)
    expect(right).toBeLessThan(width - margin.side)
    expect(bottom).toBeGreaterThan(margin.foot)
  }
}

test('a handover that is longer than a page is printed whole, with no heading at the foot of a page', async ({
  start,
  folder,
}) => {
  const note = longNote()
  const file = join(folder, 'sent.watchkeeper-handover')
  await writeFile(file, fileText({ kind: 'note', note }, sha256))
  const app = await start()
  await goTo(app.page, 'Shift')
  await app.page.getByRole('link', { name: 'Handover', exact: true }).click()
  await app.page.getByLabel('Handover file').setInputFiles(file)
  await expect(app.page.getByText('Raise the limit').first()).toBeVisible()

  const pdf = join(folder, 'handover.pdf')
  await app.printHandover(pdf)
  const pages = await printedPages(pdf)
  expect(printedWords(pages)).toEqual(wordsOf(noteChat(note)))
  expect(pages.length).toBeGreaterThan(3)
  const listed = pages.at(-1)?.lines.at(-1)
  expect(listed?.text).toContain('Of Noor Haddad')
  for (const page of pages) {
    expectWithinMargins(page)
    expect(page.lines.at(-1)?.size).toBe(listed?.size)
  }
})
