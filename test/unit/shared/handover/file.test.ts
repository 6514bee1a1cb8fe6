import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fileNameOf, fileText, type HandoverDocument, isFileName, parseFile } from '#shared/handover/file'
import { longestFile } from '#shared/handover/limits'
import { eventfulNote } from './note'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const document: HandoverDocument = { kind: 'note', note: eventfulNote }
const text = fileText(document, sha256)
const refusal = (changed: string) => {
  const parsed = parseFile(changed, sha256)
  return parsed.ok ? null : parsed.error
}

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
    expect(parseFile(text, sha256)).toEqual({ ok: true, value: document })
    expect(parseFile(JSON.stringify(JSON.parse(text)), sha256)).toEqual({ ok: true, value: document })
  })

  test('has a name that says nothing of a person', () => {
    const name = fileNameOf(document)
    expect(name).toBe('note-20261124T070000Z-b6ad6f0e3f0a.watchkeeper.json')
    expect(isFileName(name)).toBe(true)
    for (const other of [`.${name}`, 'note.json', 'README.md', `${name}.part`, 'other-1.watchkeeper.json'])
      expect(isFileName(other)).toBe(false)
  })

  test.each([
    ['half of it', text.slice(0, text.length / 2), /not all of it is there/],
    ['another JSON', '{"a":1}', /not a handover of Watchkeeper/],
    ['nothing', '', /not a handover of Watchkeeper/],
    ['a changed word', text.replace('Nobody can pay', 'Everybody can pay'), /changed after/],
    ['a newer version', sealed({}, { version: 2 }), /A newer Watchkeeper/],
    ['more than a handover', `${' '.repeat(longestFile)}${text}`, /larger than any/],
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
    expect(refusal(changed)).toMatch(sentence)
  })
})
