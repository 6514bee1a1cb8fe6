import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readStanding, writeStanding } from '#main/store/standing-text'
import { type Confirmation, unconfirmed } from '#shared/watch/confirm'
import { type Standing, unknownStanding } from '#shared/watch/standing'

const recentCheck = fc
  .record({
    verdict: fc.constantFrom('ok' as const, 'warning' as const, 'critical' as const),
    at: fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }),
    unreachable: fc.boolean(),
    maintenance: fc.boolean(),
  })
  .map(({ verdict, at, unreachable, maintenance }) => ({
    verdict,
    at,
    ...(unreachable ? { unreachable } : {}),
    ...(maintenance ? { maintenance } : {}),
  }))
const confirmation = fc
  .array(recentCheck, { maxLength: 21 })
  .map((recent): Confirmation => ({ ...unconfirmed(7), recent }))
const standing = fc
  .tuple(confirmation, fc.dictionary(fc.nat().map(String), confirmation), fc.constantFrom('recent', 'whole'))
  .map(
    ([whole, parts, dismissed]): Standing => ({
      ...unknownStanding(0),
      whole,
      parts: Object.fromEntries(
        Object.entries(parts).map(([key, part]) => [
          key,
          { title: 'Pump', severity: null, confirmation: part },
        ]),
      ),
      dismissed: { [dismissed]: 'warning' },
    }),
  )

describe('a stored standing', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(standing, (one) => {
        expect(readStanding(writeStanding(one))).toEqual(one)
      }),
    )
  })

  it('is read as it was written before, with each check as an object', () => {
    fc.assert(
      fc.property(standing, (one) => {
        expect(readStanding(JSON.stringify(one))).toEqual(one)
      }),
    )
  })

  it('takes little room for the checks that it remembers', () => {
    const begin = Date.UTC(2026, 10, 23)
    const recent = Array.from({ length: 21 }, (_, place) => ({
      verdict: 'ok' as const,
      at: begin + place * 20_137,
    }))
    const empty = writeStanding(unknownStanding(begin)).length
    const full = writeStanding({ ...unknownStanding(begin), whole: { ...unconfirmed(begin), recent } }).length
    expect(full - empty).toBeLessThan(21 * 8)
  })

  it.each([null, '', 'no state', '[]', '{"whole":{"hard":"ok"}}'])('is none in %j', (text) => {
    expect(readStanding(text)).toBeNull()
  })
})
