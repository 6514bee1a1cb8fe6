import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Behaviour, behaveAt, busyness, chanceOf } from '#main/demo/behaviour'

const minute = 60_000
const time = fc.integer({ min: 0, max: 4e12 })
const behaviour = fc.constantFrom<Behaviour>(
  { kind: 'well', takes: 100 },
  { kind: 'slow', takes: 1100 },
  { kind: 'failing' },
  { kind: 'wavering', takes: 90 },
)

test('the same is answered at the same time, within the time that a check has', () => {
  fc.assert(
    fc.property(fc.string(), behaviour, time, (name, behaves, at) => {
      const answer = behaveAt(name, behaves, at)
      expect(behaveAt(name, behaves, at)).toEqual(answer)
      expect(answer.after).toBeGreaterThan(0)
      expect(answer.after).toBeLessThan(5000)
    }),
  )
})

test('by day it takes longer than in the dead of night', () => {
  const afternoon = Date.UTC(2026, 10, 23, 16)
  const night = Date.UTC(2026, 10, 23, 4)
  expect(busyness(afternoon)).toBeCloseTo(1)
  expect(busyness(night)).toBeCloseTo(0)
  const busy = { kind: 'well', takes: 100, byDay: 3 } as const
  expect(behaveAt('Portal', busy, afternoon).after).toBeGreaterThan(behaveAt('Portal', busy, night).after)
})

test('what wavers fails now and then, for a minute', () => {
  const minutes = Array.from({ length: 20_000 }, (_, place) => place * minute)
  const wavers = { kind: 'wavering', takes: 90 } as const
  const failed = minutes.filter((at) => behaveAt('Receipts', wavers, at).status === 503)
  expect(failed.length).toBeGreaterThan(30)
  expect(failed.length).toBeLessThan(200)
  for (const at of failed) expect(behaveAt('Receipts', wavers, at + minute - 1).status).toBe(503)
})

test('chances are spread evenly from 0 to 1', () => {
  const chances = Array.from({ length: 10_000 }, (_, number) => chanceOf('Ledger', number))
  const tenths = Array.from(
    { length: 10 },
    (_, tenth) => chances.filter((chance) => Math.floor(chance * 10) === tenth).length,
  )
  for (const count of tenths) expect(count).toBeGreaterThan(850)
})
