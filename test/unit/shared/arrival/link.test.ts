import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LinkedSubject, linkTo, parseLink } from '#shared/arrival/link'

test('a link leads to what it was made of, whatever is in the id', () => {
  const kind = fc.constantFrom<LinkedSubject['kind']>('section', 'alert', 'incident')
  const id = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
  fc.assert(
    fc.property(kind, id, (kind, id) => {
      expect(parseLink(linkTo({ kind, id }))).toEqual({ kind, id })
    }),
  )
})

test('a section of a file in a folder keeps its path', () => {
  expect(linkTo({ kind: 'section', id: 'db/restore.md#step-1' })).toBe(
    'watchkeeper://section/db%2Frestore.md%23step-1',
  )
})

test.each(['.', '..', 'a/b', '%2e', '?', '#'])('a link leads to the section %s, too', (id) => {
  expect(parseLink(linkTo({ kind: 'section', id }))).toEqual({ kind: 'section', id })
})

test.each([
  'watchkeeper://alert/',
  'watchkeeper://alert',
  'watchkeeper://monitor/m1',
  'watchkeeper://alert/a1/acknowledge',
  'watchkeeper://alert/a1?do=acknowledge',
  'watchkeeper://alert/a1#x',
  'watchkeeper://somebody@alert/a1',
  'watchkeeper://alert:80/a1',
  'watchkeeper:alert/a1',
  'watchkeeper-window://alert/a1',
  'https://alert/a1',
  'watchkeeper://alert/%',
  ` watchkeeper://alert/a1`,
  'watchkeeper://ALERT/a1',
  `watchkeeper://alert/${'a'.repeat(9_000)}`,
  '',
])('%s is no link', (text) => {
  expect(parseLink(text)).toBeNull()
})

test('whatever a text is, it is a link exactly as it would be written here, or none', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webUrl(),
        fc.string(),
        fc.string().map((rest) => `watchkeeper://alert/${rest}`),
      ),
      (text) => {
        const subject = parseLink(text)
        expect(subject === null || linkTo(subject) === text).toBe(true)
      },
    ),
  )
})
