import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { likenessOf } from '#shared/search/likeness'
import { type Mark, marksOf, matcherOf } from '#shared/search/marks'
import { snippetOf } from '#shared/search/snippet'
import { typedWords } from '#shared/search/words'

function marked(text: string, marks: readonly Mark[]): string[] {
  return marks.map(([from, to]) => text.slice(from, to))
}

describe('marks', () => {
  it('cover the matching words whole, however they are written', () => {
    const text = 'Färjan: restart the FARJAN-db, restarting.'
    expect(marked(text, marksOf(text, matcherOf(typedWords('farj restart'), false)))).toEqual([
      'Färjan',
      'restart',
      'FARJAN',
      'restarting',
    ])
  })

  it('cover what was meant only where it is asked for', () => {
    const text = 'A form from the database'
    expect(marked(text, marksOf(text, matcherOf(['form', 'databse'], false)))).toEqual(['form'])
    expect(marked(text, marksOf(text, matcherOf(['form', 'databse'], true)))).toEqual([
      'form',
      'from',
      'database',
    ])
  })

  test('are within the text, in order, and of words like the typed ones, whatever both are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.boolean(),
        (text, query, misspelt) => expectMarksOfMatches(`${text} ${query}`, typedWords(query), misspelt),
      ),
    )
  })
})

describe('a snippet', () => {
  it('is the whole of a short text, on one line', () => {
    expect(snippetOf('one\ntwo', matcherOf(['two'], false))).toEqual({
      snippet: 'one two',
      snippetMarks: [[4, 7]],
    })
  })

  it('shows where the words stand together', () => {
    const far = 'filler words '.repeat(40)
    const text = `restart ${far}restart the database ${far}`
    const { snippet, snippetMarks } = snippetOf(text, matcherOf(['restart', 'database'], false))
    expect(snippet).toMatch(/^… .*restart the database.* …$/)
    expect(marked(snippet, snippetMarks)).toEqual(['restart', 'database'])
  })

  test('has a bounded length, whole characters, and marks of its own', () => {
    const long = fc
      .array(fc.string({ unit: 'grapheme' }), { maxLength: 80 })
      .map((parts) => parts.join(' word '))
    fc.assert(
      fc.property(long, fc.string(), (text, query) => {
        const typed = typedWords(`${query} word`)
        const { snippet, snippetMarks } = snippetOf(text, matcherOf(typed, true))
        expect(snippet.length).toBeLessThan(190)
        expect(snippet.isWellFormed()).toBe(text.isWellFormed())
        expect(snippetMarks).toEqual(marksOf(snippet, matcherOf(typed, true)))
      }),
    )
  })
})

function expectMarksOfMatches(text: string, typed: readonly string[], misspelt: boolean): void {
  let end = 0
  const marks = marksOf(text, matcherOf(typed, misspelt))
  expect(marks.length).toBeGreaterThanOrEqual(typed.length > 0 ? 1 : 0)
  for (const [from, to] of marks) {
    expect(from).toBeGreaterThanOrEqual(end)
    expect(to).toBeLessThanOrEqual(text.length)
    end = to
    const [word = ''] = typedWords(text.slice(from, to))
    expect(typed.some((typedWord) => likenessOf(typedWord, word) !== null)).toBe(true)
  }
}
