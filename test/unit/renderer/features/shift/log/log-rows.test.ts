import { describe, expect, it } from 'vitest'
import { dayTitle, logRows } from '../../../../../../renderer/features/shift/log/log-rows'
import { logEntry } from '../../../../../fixtures/log-entry'

const zone = 'Europe/Stockholm'

describe('logRows', () => {
  it('puts entries under the local date of the time that they tell of', () => {
    const entries = [
      logEntry({ id: 'night', at: Date.parse('2026-03-01T23:30:00Z') }),
      logEntry({ id: 'evening', at: Date.parse('2026-03-01T22:30:00Z') }),
      logEntry({ id: 'day', at: Date.parse('2026-03-01T10:00:00Z') }),
    ]
    const rows = logRows(entries, zone)
    expect(rows.map((row) => (row.kind === 'day' ? row.date : row.entry.id))).toEqual([
      '2026-03-02',
      'night',
      '2026-03-01',
      'evening',
      'day',
    ])
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
