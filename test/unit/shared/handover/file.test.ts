import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  fileNameOf,
  fileText,
  type HandoverDocument,
  identityOf,
  isFileName,
  parseFile,
} from '#shared/handover/file'
import { longestFile } from '#shared/handover/limits'
import { eventfulNote } from './note'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const document: HandoverDocument = { kind: 'note', note: eventfulNote }
const text = fileText(document, sha256)
const now = eventfulNote.writtenAt
const problem = (changed: string) => {
  const parsed = parseFile(changed, sha256, now)
  return parsed.ok ? null : parsed.error
}

const day = 24 * 60 * 60_000
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
const nested = `{"format":"watchkeeper-handover","version":1,"sha256":"","content":${deep}}`

/** A file whose hash is right, whatever it holds. */
function sealed(content: unknown, wrapper: object = {}): string {
  return JSON.stringify({
    format: 'watchkeeper-handover',
    version: 1,
    sha256: sha256(JSON.stringify(content)),
    content,
    ...wrapper,
  })
}

describe('the file of a document', () => {
  test('is read as it was written, however it is laid out', () => {
    expect(parseFile(text, sha256, now)).toEqual({ ok: true, value: document })
    expect(parseFile(JSON.stringify(JSON.parse(text)), sha256, now)).toEqual({ ok: true, value: document })
  })

  test('has a name that says nothing of a person', () => {
    const name = fileNameOf({ kind: 'note', ...identityOf(document) })
    expect(name).toBe('note-20261124T070000Z-b6ad6f0e3f0a.watchkeeper.json')
    expect(isFileName(name)).toBe(true)
    for (const other of [`.${name}`, 'note.json', 'README.md', `${name}.part`, 'other-1.watchkeeper.json'])
      expect(isFileName(other)).toBe(false)
  })

  test.each([
    ['another JSON', '{"a":1}', /not a handover of Watchkeeper/],
    ['a changed word', text.replace('Nobody can pay', 'Everybody can pay'), /changed after/],
    ['a newer version', sealed({}, { version: 2 }), /A newer Watchkeeper/],
    ['more than a handover', `${' '.repeat(longestFile)}${text}`, /larger than any/],
    ['lists in lists without an end', nested, /changed after/],
    ['an unknown kind', sealed({ kind: 'wish' }), /not what a handover holds/],
    [
      'a time that no calendar has',
      sealed({ kind: 'note', note: { ...eventfulNote, writtenAt: 1e300 } }),
      /not what a handover holds/,
    ],
    [
      'a question without words',
      sealed({
        kind: 'question',
        question: { id: 'q', noteId: 'n', by: 'x', laptop: 'l', at: 1, lineId: null, text: ' ' },
      }),
      /not what a handover holds/,
    ],
  ])('is refused with a sentence where it holds %s', (_, changed, sentence) => {
    expect(problem(changed)).toEqual({ kind: 'refused', sentence: expect.stringMatching(sentence) })
  })

  test.each([
    ['half of it', text.slice(0, text.length / 2)],
    ['nothing', ''],
  ])('may still be on its way where it holds %s', (_, part) => {
    expect(problem(part)).toEqual({
      kind: 'incomplete',
      sentence: expect.stringMatching(/not all of it is there/),
    })
  })

  test('is early where it is dated more than a day ahead, for then a clock is wrong', () => {
    const dated = (writtenAt: number) =>
      fileText({ kind: 'note', note: { ...eventfulNote, writtenAt } }, sha256)
    expect(problem(dated(now + day))).toBeNull()
    expect(problem(dated(now + day + 1))).toEqual({
      kind: 'early',
      sentence: expect.stringMatching(/is dated 2026-11-25, which is still to come/),
    })
  })
})
