import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepSame } from '#shared/keep-same'

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 1, 'a', 'b'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value')),
  ),
})).value

test('what is now is said, whatever was before', () => {
  fc.assert(
    fc.property(json, json, (before, now) => {
      expect(keepSame(before, now)).toEqual(now)
    }),
  )
})

test('what says the same is the object from before', () => {
  fc.assert(
    fc.property(json, (before) => {
      expect(keepSame(before, structuredClone(before))).toBe(before)
    }),
  )
})

test('what says the same within what changed is kept, also behind what was put between', () => {
  const before = { list: [{ a: 1 }, { a: 2 }], other: { b: [] } }
  const now = { list: [{ a: 1 }, { a: 9 }, { a: 2 }], other: { b: [] } }
  const kept = keepSame(before, now)
  expect(kept.other).toBe(before.other)
  expect(kept.list[0]).toBe(before.list[0])
  expect(kept.list[2]).toBe(before.list[1])
})
