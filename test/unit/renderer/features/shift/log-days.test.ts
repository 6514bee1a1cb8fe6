import { describe, expect, it } from 'vitest'
import { dayTitle, logDays } from '../../../../../renderer/features/shift/log-days'

const entry = (id: string, at: string, author: string | null = 'Ines') => ({
  id,
  at: Date.parse(at),
  author,
  text: id,
  about: null,
})
const zone = 'Europe/Stockholm'

describe('logDays', () => {
  it('puts entries under their local date, newest first', () => {
    const days = logDays(
      [entry('evening', '2026-03-01T22:30:00Z'), entry('night', '2026-03-01T23:30:00Z')],
      'all',
      zone,
    )
    expect(days.map(({ date, entries }) => [date, entries.map(({ id }) => id)])).toEqual([
      ['2026-03-02', ['night']],
      ['2026-03-01', ['evening']],
    ])
  })

  it('shows only what people wrote, or only what Watchkeeper did', () => {
    const entries = [entry('a', '2026-03-01T10:00:00Z'), entry('b', '2026-03-01T11:00:00Z', null)]
    const shown = (authors: 'people' | 'watchkeeper') =>
      logDays(entries, authors, zone).flatMap((day) => day.entries.map(({ id }) => id))
    expect(shown('people')).toEqual(['a'])
    expect(shown('watchkeeper')).toEqual(['b'])
  })

  it('keeps a fixed order for entries of the same millisecond', () => {
    const entries = [entry('a', '2026-03-01T10:00:00Z'), entry('b', '2026-03-01T10:00:00Z')]
    const order = (given: typeof entries) => logDays(given, 'all', zone)[0]?.entries.map(({ id }) => id)
    expect(order(entries)).toEqual(order(entries.toReversed()))
  })
})

describe('dayTitle', () => {
  const now = Date.parse('2026-03-29T22:30:00Z')

  it('says today and yesterday by the clock of the zone, also when the clocks change', () => {
    expect(dayTitle('2026-03-30', now, zone)).toBe('Today')
    expect(dayTitle('2026-03-29', now, zone)).toBe('Yesterday')
  })

  it('writes out other days', () => {
    expect(dayTitle('2026-03-27', now, zone)).toBe('Friday 27 March 2026')
  })
})
