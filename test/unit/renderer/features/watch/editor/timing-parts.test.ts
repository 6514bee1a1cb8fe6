import { expect, test } from 'vitest'
import { timingParts } from '../../../../../../renderer/features/watch/editor/timing-parts'

test('the parts follow each other and together are the whole', () => {
  const parts = timingParts({ firstByte: 60, lookup: 10, connect: 30 })
  expect(parts.map(({ name, start, share }) => [name, start, share])).toEqual([
    ['lookup', 0, 0.1],
    ['connect', 0.1, 0.3],
    ['firstByte', 0.4, 0.6],
  ])
})

test('no time at all is no share of anything', () => {
  expect(timingParts({ connect: 0 })).toMatchObject([{ start: 0, share: 0 }])
  expect(timingParts({})).toEqual([])
})
