import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { isMisspelt, likenessOf } from '#shared/search/likeness'
import { letter, longWord, misspelt } from './misspelling'

describe('a word and what was typed', () => {
  it.each([
    ['database', 'database', 'whole'],
    ['data', 'database', 'prefix'],
    ['databse', 'database', 'typo'],
    ['datbaase', 'database', 'typo'],
    ['dattabase', 'database', 'typo'],
    ['fatabase', 'database', 'typo'],
    ['databasee', 'database', 'typo'],
    ['crd', 'cord', 'typo'],
    ['ord', 'cord', 'typo'],
    ['datbas', 'database', 'typo'],
    ['adtab', 'database', 'typo'],
    ['dqtaba', 'database', 'typo'],
    ['dattab', 'database', 'typo'],
    ['dtaab', 'database', 'typo'],
    ['tabasdae', 'database', null],
    ['posk', 'position', null],
    ['archive', 'architecture', null],
    ['dba', 'dab', null],
    ['base', 'database', null],
  ])('%s is to %s: %s', (typed, word, likeness) => {
    expect(likenessOf(typed, word)).toBe(likeness)
  })

  test('one wrong letter in a word of four or more is forgiven', () => {
    const pair = longWord.chain((word) => fc.tuple(fc.constant(word), misspelt(word)))
    fc.assert(fc.property(pair, ([word, typed]) => isMisspelt(typed, word)))
  })

  test('what differs by more than a letter in length is another word', () => {
    const longer = fc.tuple(longWord, fc.string({ unit: letter, minLength: 2, maxLength: 5 }))
    fc.assert(fc.property(longer, ([word, more]) => !isMisspelt(word + more, word)))
  })
})
