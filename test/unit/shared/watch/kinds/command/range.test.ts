import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTrouble, parseRange } from '#shared/watch/kinds/command/range'

/** The examples of the plugin guidelines: where a value is trouble, and where not. */
describe('a range of the plugin guidelines', () => {
  it.each([
    ['10', [-1, 11], [0, 10]],
    ['10:', [9, -10], [10, 1e9]],
    ['~:10', [11], [-1e9, 10]],
    ['10:20', [9, 21], [10, 20]],
    ['@10:20', [10, 15, 20], [9, 21]],
    ['-5:-1.5', [-6, -1], [-5, -1.5]],
    ['1e3', [1001, -1], [1000, 0]],
    ['@10', [0, 10], [-1, 11]],
  ])('%s is trouble at %j and not at %j', (text, trouble, well) => {
    const range = parseRange(text)
    if (range === null) throw new Error(`${text} is not understood`)
    expect(trouble.filter((value) => isTrouble(range, value))).toEqual(trouble)
    expect(well.filter((value) => isTrouble(range, value))).toEqual([])
  })

  it.each(['', ':', '@', 'a', '20:10', '10:20:30', '10;20', '~', `${'9'.repeat(200)}`])(
    'is not %j',
    (text) => {
      expect(parseRange(text)).toBeNull()
    },
  )

  it('is turned around by @, for every value', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (one, other, value) => {
        const text = `${Math.min(one, other)}:${Math.max(one, other)}`
        const [outside, inside] = [parseRange(text), parseRange(`@${text}`)]
        if (outside === null || inside === null) throw new Error(`${text} is not understood`)
        expect(isTrouble(inside, value)).toBe(!isTrouble(outside, value))
      }),
    )
  })
})
