import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { decodeText, encodeText } from '#main/runbook/text-format'

test.each([
  ['UTF-8', Buffer.from('Färja\nOne\n'), { encoding: 'utf-8', byteOrderMark: false, lineEnding: '\n' }],
  [
    'with a mark',
    Buffer.from('\uFEFFFärja\r\n'),
    { encoding: 'utf-8', byteOrderMark: true, lineEnding: '\r\n' },
  ],
  [
    'UTF-16, big end first',
    Buffer.from('\uFEFFFärja\r', 'utf16le').swap16(),
    { encoding: 'utf-16be', byteOrderMark: true, lineEnding: '\r' },
  ],
])('a text in %s is written as it was read', (_name, bytes, format) => {
  const read = decodeText(bytes)
  expect(read.format).toEqual(format)
  expect(encodeText(read.text, read.format)).toEqual(bytes)
  expect(encodeText(read.text.replace(/\r\n?/g, '\n'), read.format)).toEqual(bytes)
})

it('any text is the same after it was written and read, in any format', () => {
  const format = fc.record({
    encoding: fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const),
    byteOrderMark: fc.constant(true),
    lineEnding: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  })
  const text = fc.array(fc.constantFrom('a', 'ä', '😀', '\n', '\r\n', '|'), { maxLength: 30 })
  fc.assert(
    fc.property(text, format, (parts, format) => {
      const unified = (text: string) => text.replace(/\r\n|\r|\n/g, '\n')
      const read = decodeText(encodeText(parts.join(''), format))
      expect(unified(read.text)).toBe(unified(parts.join('')))
      expect(read.format.encoding).toBe(format.encoding)
    }),
  )
})
