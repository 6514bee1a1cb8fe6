import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { typedWords, wordsOf } from '#shared/search/words'

describe('the words of a text', () => {
  it('are its letters and digits, folded, with where they stand', () => {
    expect(wordsOf('Restart  DB-1, pg_dump')).toEqual([
      { folded: 'restart', from: 0, to: 7 },
      { folded: 'db', from: 9, to: 11 },
      { folded: '1', from: 12, to: 13 },
      { folded: 'pg', from: 15, to: 17 },
      { folded: 'dump', from: 18, to: 22 },
    ])
  })

  it.each([
    ['Färja', 'farja'],
    ['fa\u0308rja', 'farja'],
    ['ÉCLAIR', 'eclair'],
    ['Ðistrict', 'ðistrict'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
    ['Йод', 'йод'],
    ['한국', '한국'],
    ['İzmir', 'izmir'],
  ])('%s is folded to %s', (text, folded) => {
    expect(wordsOf(text).map((word) => word.folded)).toEqual([folded])
  })

  test('stand where they say, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0
        for (const { from, to } of wordsOf(text)) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          end = to
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('the words that were typed', () => {
  it('are told once each, and a dozen at most', () => {
    expect(typedWords('the THE café cafe')).toEqual(['the', 'cafe'])
    expect(typedWords(Array.from({ length: 40 }, (_, index) => `w${index}`).join(' '))).toHaveLength(12)
    expect(typedWords(' "*:() ')).toEqual([])
  })
})
