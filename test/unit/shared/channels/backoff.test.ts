import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestPause, longestRetryAfter, readRetryAfter, retryPause } from '#shared/channels/backoff'

describe('the pause between tries', () => {
  test('doubles up to ten minutes', () => {
    expect([1, 2, 3, 4, 20, 500].map((failures) => retryPause(failures, 0))).toEqual([
      2_000,
      4_000,
      8_000,
      16_000,
      longestPause,
      longestPause,
    ])
  })

  test('is never shorter than half of that, whatever the chance', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.nat(10_000), chance, (failures, random) => {
        const pause = retryPause(failures, random)
        expect(pause).toBeGreaterThanOrEqual(retryPause(failures, 0) / 2)
        expect(pause).toBeLessThanOrEqual(longestPause)
      }),
    )
  })
})

describe('Retry-After', () => {
  const now = Date.parse('2026-11-23T03:14:00Z')

  test('is read as seconds and as a date', () => {
    expect(readRetryAfter('30', now)).toBe(30_000)
    expect(readRetryAfter('Mon, 23 Nov 2026 03:15:00 GMT', now)).toBe(60_000)
  })

  test('of the past is no wait, of next week an hour', () => {
    expect(readRetryAfter('Mon, 23 Nov 2026 03:00:00 GMT', now)).toBe(0)
    expect(readRetryAfter('604800', now)).toBe(longestRetryAfter)
  })

  test('that is missing or nonsense is none', () => {
    expect([null, '', 'soon', '-5x'].map((header) => readRetryAfter(header, now))).toEqual([
      null,
      null,
      null,
      null,
    ])
  })
})
