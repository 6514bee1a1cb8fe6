import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { Vocabulary } from '#shared/search/vocabulary'
import { longWord, misspelt } from './misspelling'

function vocabularyOf(words: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary()
  for (const word of words) vocabulary.add(word)
  vocabulary.complete()
  return vocabulary
}

describe('a vocabulary', () => {
  it('tells what may be meant by a misspelt word, whole words first', () => {
    const vocabulary = vocabularyOf(['connections', 'connection', 'collection', 'cord', 'cat'])
    expect(vocabulary.meantBy('conection')).toEqual(['connection', 'connections'])
    expect(vocabulary.meantBy('crd')).toEqual(['cord'])
    expect(vocabulary.meantBy('cta')).toEqual([])
  })

  test('finds every word by a misspelling of it', () => {
    const misspeltOne = fc
      .uniqueArray(longWord, { minLength: 1, maxLength: 20 })
      .chain((words) => fc.tuple(fc.constant(words), fc.constantFrom(...words)))
      .chain(([words, word]) => fc.tuple(fc.constant(words), fc.constant(word), misspelt(word)))
    fc.assert(
      fc.property(misspeltOne, ([words, word, typed]) => vocabularyOf(words).meantBy(typed).includes(word)),
    )
  })

  it('knows the words with a beginning of four letters or more', () => {
    const vocabulary = vocabularyOf(['restart', 'restarts', 'restore', 'rest'])
    expect(vocabulary.beginningWith('resta')).toEqual(['restart', 'restarts'])
    expect(vocabulary.beginningWith('restx')).toEqual([])
    expect(vocabulary.beginningWith('res')).toBeNull()
  })

  it('does not claim to know all words before it has learnt them, when a word is endless, or when they are many', () => {
    const learning = new Vocabulary()
    learning.add('restart')
    expect(learning.beginningWith('restart')).toBeNull()
    const endless = vocabularyOf(['restart', 'x'.repeat(1000)])
    expect(endless.beginningWith('restart')).toBeNull()
    expect(endless.meantBy('restrat')).toEqual(['restart'])
    const many = vocabularyOf(Array.from({ length: 100 }, (_, index) => `restart${index}`))
    expect(many.beginningWith('restart')).toBeNull()
    expect(many.beginningWith('restart99')).toEqual(['restart99'])
  })
})
