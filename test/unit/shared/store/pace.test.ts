import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paceAfter, quickPace, slowWritingSentence, type WritingPace } from '#shared/store/pace'

const minute = 60_000
const at = Date.UTC(2026, 10, 23, 2, 14)
const place = { now: at + 5 * minute, zone: 'Europe/Stockholm' }

function paceOf(...writes: { at: number; took: number }[]): WritingPace {
  return writes.reduce(paceAfter, quickPace)
}

test('one write that took long says nothing: the laptop may have slept in its midst', () => {
  expect(slowWritingSentence(paceOf({ at, took: 8 * 60 * minute }), '/data', place)).toBeNull()
})

test('two within ten minutes are told, since the first, with the longest', () => {
  const pace = paceOf({ at, took: 1_200 }, { at: at + minute, took: 4 }, { at: at + 4 * minute, took: 2_100 })
  expect(slowWritingSentence(pace, '/data', place)).toBe(
    'Saving takes long since 03:14: Watchkeeper waited up to 3 seconds for the database in /data, and answers nothing meanwhile. Watching and notifying go on. Look whether its disk is busy, failing or far away, or choose another folder with --data-dir.',
  )
})

test('two that are further apart are not', () => {
  expect(paceOf({ at, took: 900 }, { at: at + 11 * minute, took: 900 }).since).toBeNull()
})

test('it is over ten minutes after the last that took long, and not before', () => {
  const slow = paceOf({ at, took: 900 }, { at: at + minute, took: 900 })
  expect(paceAfter(slow, { at: at + 10 * minute, took: 3 }).since).toBe(at)
  expect(paceAfter(slow, { at: at + 11 * minute, took: 3 })).toEqual(quickPace)
})

test('whatever the clock does, quick writes say nothing and no more is kept than took long', () => {
  const write = (took: fc.Arbitrary<number>) => fc.record({ at: fc.integer({ min: 0, max: 10 ** 13 }), took })
  fc.assert(
    fc.property(
      fc.array(write(fc.integer({ min: 0, max: 499 }))),
      fc.array(write(fc.integer({ min: 0, max: 5_000 }))),
      (quick, mixed) => {
        expect(paceOf(...quick)).toEqual(quickPace)
        const pace = paceOf(...mixed)
        expect(pace.slow.every(({ took }) => took >= 500)).toBe(true)
        const latest = mixed.at(-1)
        if (latest !== undefined)
          expect(pace.slow.every((one) => Math.abs(latest.at - one.at) < 10 * minute)).toBe(true)
      },
    ),
  )
})
