import { expect, test } from 'vitest'
import { doneSentence, planWords, toDo } from '../../../../../../renderer/features/watch/exchange/plan-words'

const plan = {
  monitors: [
    { outcome: 'added' as const, name: 'A', line: 1 },
    { outcome: 'added' as const, name: 'B', line: 2 },
    { outcome: 'same' as const, name: 'C', line: 3 },
    { outcome: 'wrong' as const, name: 'D', line: 4, problems: [] },
  ],
  problems: [],
}

test('a plan is told in numbers, and only what changes is to do', () => {
  expect(planWords(plan)).toBe('2 to add, 1 the same, 1 wrong')
  expect(toDo(plan)).toBe(2)
})

test('a text with nothing in it says so', () => {
  expect(planWords({ monitors: [], problems: [] })).toBe('There is no monitor in it')
  expect(planWords({ monitors: [], problems: [{ line: 1, sentence: 'No.' }] })).toBe('This cannot be read')
})

test('what was done is told', () => {
  expect(doneSentence({ added: 2, changed: 1 })).toBe('2 monitors added, 1 monitor changed.')
  expect(doneSentence({ added: 0, changed: 0 })).toBe('Nothing had to be changed.')
})
