import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { patternText, searching } from '#shared/watch/kinds/pattern'

function isFound(pattern: string, text: string): boolean {
  const search = searching(pattern, text)
  for (let step = search.next(); ; step = search.next()) if (step.done === true) return step.value
}

describe('a pattern', () => {
  it.each(['version \\d+', '(?i)error', '^ok$', '[^"]{1,20}'])('%s can be used', (pattern) => {
    expect(patternText.safeParse(pattern).success).toBe(true)
  })

  it.each([
    ['(', 'not understood'],
    ['(?=a)', 'not understood'],
    ['(a)\\1', 'not understood'],
    ['(a{1,100}){1,10}', 'too large'],
  ])('%s cannot', (pattern, sentence) => {
    const read = patternText.safeParse(pattern)
    expect(read.error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(sentence)])
  })

  it('is found where it stands, also where the text is searched in pieces', () => {
    fc.assert(
      fc.property(fc.nat(120_000), fc.nat(120_000), fc.boolean(), (before, after, inLines) => {
        const filling = inLines ? `${'.'.repeat(99)}\n` : '.'.repeat(100)
        const around = (length: number) => filling.repeat(Math.ceil(length / 100)).slice(0, length)
        const text = `${around(before)}needle 42${around(after)}`
        expect(isFound('needle \\d+', text)).toBe(true)
        expect(isFound('needle [a-z]', text)).toBe(false)
      }),
      { numRuns: 50 },
    )
  })

  it('knows the beginning of a line in a long text', () => {
    const text = `${`${'a'.repeat(79)}\n`.repeat(2000)}`
    expect(isFound('^a{79}$', text)).toBe(true)
    expect(isFound('^a{78}$', text)).toBe(false)
  })

  it('yields between the pieces of a long text', () => {
    const search = searching('b', 'a'.repeat(200_000))
    expect(search.next().done).toBe(false)
  })
})
