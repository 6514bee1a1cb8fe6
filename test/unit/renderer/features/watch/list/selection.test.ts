import { expect, test } from 'vitest'
import {
  allOf,
  extended,
  nothingSelected,
  toggled,
  toggledTogether,
  within,
} from '../../../../../../renderer/features/watch/list/selection'

const shown = ['a', 'b', 'c', 'd']
const ids = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort()

test('one is taken in and out again', () => {
  const selection = toggled(nothingSelected, 'b')
  expect(ids(selection)).toEqual(['b'])
  expect(ids(toggled(selection, 'b'))).toEqual([])
})

test('a range goes from the one taken in last, in both directions', () => {
  expect(ids(extended(toggled(nothingSelected, 'b'), shown, 'd'))).toEqual(['b', 'c', 'd'])
  expect(ids(extended(toggled(nothingSelected, 'c'), shown, 'a'))).toEqual(['a', 'b', 'c'])
})

test('a range without a beginning in sight is the one', () => {
  expect(ids(extended(nothingSelected, shown, 'c'))).toEqual(['c'])
  expect(ids(extended(toggled(nothingSelected, 'gone'), shown, 'c'))).toEqual(['c', 'gone'])
})

test('a group is taken in as a whole, and out when all of it is in', () => {
  const some = toggledTogether(toggled(nothingSelected, 'a'), ['a', 'b'])
  expect(ids(some)).toEqual(['a', 'b'])
  expect(ids(toggledTogether(some, ['a', 'b']))).toEqual([])
})

test('what is out of sight is selected no longer', () => {
  const selection = extended(toggled(nothingSelected, 'a'), shown, 'c')
  expect(ids(within(selection, new Set(['b', 'd'])))).toEqual(['b'])
  expect(within(selection, new Set(shown))).toBe(selection)
})

test('all that is shown is selected at once, and nothing else', () => {
  expect(ids(allOf(shown))).toEqual(shown)
  expect(allOf(shown).anchor).toBeNull()
})
