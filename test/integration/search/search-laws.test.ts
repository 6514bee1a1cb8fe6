import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SearchIndex } from '#main/search/search-index'
import { openDatabase } from '#main/store/database'
import { foundSchema } from '#shared/search/found'
import { wordsOf } from '#shared/search/words'
import { longWord, misspelt } from '../../unit/shared/search/misspelling'

const syntax = fc.constantFrom(
  '"',
  '*',
  '(',
  ')',
  '{',
  '}',
  ':',
  '^',
  '-',
  '+',
  'NEAR',
  'AND',
  'OR',
  'NOT',
  'title',
  ' ',
  '\u0000',
  '\ud800',
  "'",
  ',',
  '%',
  '_',
  'queue',
)
const typedText = fc.oneof(
  fc.array(syntax, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 100 }),
)

test('nothing that a person can type fails, and every answer is what the contract says', async () => {
  await withMemoryIndex(async (index) => {
    await index.put([documentOf('Queue "title" NEAR the (disk) 日本 ½')])
    fc.assert(
      fc.property(typedText, fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const found = index.find(text, limit)
        expect(foundSchema.parse(found)).toEqual(found)
      }),
      { numRuns: 500 },
    )
  })
})

test('a document is found by its own words, in any order, with a letter wrong in one of them', async () => {
  const document = fc.uniqueArray(longWord, { minLength: 1, maxLength: 12 })
  const typed = document.chain((words) =>
    fc
      .tuple(fc.constant(words), fc.shuffledSubarray(words, { minLength: 1 }))
      .chain(([all, [first = '', ...rest]]) =>
        fc.record({
          words: fc.constant(all),
          wrong: misspelt(first).map((word) => [...rest, word]),
        }),
      ),
  )
  await fc.assert(
    fc.asyncProperty(typed, async ({ words, wrong }) => {
      await withMemoryIndex(async (index) => {
        await index.put([documentOf(words.join(' '))])
        expect(index.find(wrong.join(' '), 5).groups).toHaveLength(1)
      })
    }),
    { numRuns: 60 },
  )
})

test('words are told apart and folded as the index does it', () => {
  const database = openDatabase(':memory:')
  database.exec(`
    CREATE VIRTUAL TABLE temp.letters USING fts5(text, tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE temp.taken USING fts5vocab('temp', 'letters', 'instance')`)
  const write = database.prepare('INSERT INTO temp.letters (rowid, text) VALUES (?, ?)')
  const taken = database
    .prepare<[number], string>('SELECT term FROM temp.taken WHERE doc = ? ORDER BY offset')
    .pluck()
  const different: string[] = []
  for (const letter of europeanLetters()) {
    const text = `x${letter}y ${letter}z`
    write.run(letter.codePointAt(0), text)
  }
  for (const letter of europeanLetters()) {
    const ours = wordsOf(`x${letter}y ${letter}z`).map(({ folded }) => folded)
    const theirs = taken.all(letter.codePointAt(0) ?? 0)
    if (ours.join(' ') !== theirs.join(' ')) different.push(letter)
  }
  database.close()
  expect(different).toEqual([])
})

/** Latin-1, Latin Extended-A, Greek and Cyrillic letters and digits; without the signs µ and ſ, which nobody types. */
function europeanLetters(): string[] {
  const ranges = [
    [0x21, 0x17e],
    [0x386, 0x3ce],
    [0x400, 0x45f],
    [0x1e00, 0x1e99],
  ] as const
  return ranges
    .flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)),
    )
    .filter((letter) => letter !== 'µ' && !/\p{Cn}/u.test(letter))
}

function documentOf(title: string) {
  return { target: { kind: 'monitor', monitorId: 'm1' }, title, place: '', text: '' } as const
}

async function withMemoryIndex(use: (index: SearchIndex) => Promise<void>): Promise<void> {
  const database = openDatabase(':memory:')
  const index = new SearchIndex(database)
  await index.start()
  try {
    await use(index)
  } finally {
    await index.stop()
    database.close()
  }
}
