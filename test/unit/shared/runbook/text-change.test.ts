import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedText, textChange } from '#shared/runbook/text-change'

describe('textChange', () => {
  it('holds no more than what is between the same start and the same end', () => {
    const around = 'A line of the runbook.\n'.repeat(1_000)
    expect(textChange(`${around}old${around}`, `${around}new words${around}`)).toEqual({
      keptAtStart: around.length,
      keptAtEnd: around.length,
      text: 'new words',
    })
  })

  it('makes every text into every other, also one that repeats itself', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom('a', 'b') }))
    fc.assert(
      fc.property(text, text, fc.nat(9_000), (before, after, length) => {
        const filler = 'f'.repeat(length)
        const [from, to] = [filler + before + filler, filler + after + filler]
        expect(changedText(from, textChange(from, to))).toBe(to)
      }),
    )
  })
})
