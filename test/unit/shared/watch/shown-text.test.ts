import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownLine, shownText } from '#shared/watch/shown-text'

describe('a text from outside', () => {
  it('loses what cannot be shown, and keeps its lines', () => {
    expect(shownText(' a\u0000b\u001b[1m\nc\td\u202e ', 100)).toBe('ab[1m\nc\td')
    expect(shownLine('a\n\n  b\tc', 100)).toBe('a b c')
  })

  it('is cut with a sign that it was', () => {
    expect(shownText('abcdef', 4)).toBe('abc…')
    expect(shownText('abcd', 4)).toBe('abcd')
  })

  it('is never longer than allowed, nor has control characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 50 }), (text, longest) => {
        const line = shownLine(text, longest)
        expect(line.length).toBeLessThanOrEqual(longest)
        expect(line).not.toMatch(/\p{Cc}/u)
      }),
    )
  })
})
