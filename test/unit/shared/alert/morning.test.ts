import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MorningFacts, nextMorning } from '#shared/alert/morning'
import { usualNotifyPreferences } from '#shared/notify/usual-preferences'

const zone = 'Europe/Stockholm'
const at = (iso: string) => Date.parse(iso)
const { quietHours } = usualNotifyPreferences
const morning = (iso: string, facts: Partial<MorningFacts> = {}) =>
  new Date(nextMorning({ shifts: [], quietHours, ...facts }, at(iso), zone)).toISOString().slice(0, 16)

describe('nextMorning', () => {
  it('is the next 08:00 by the local clock, also when the clocks change', () => {
    expect(morning('2026-01-10T02:00:00Z')).toBe('2026-01-10T07:00')
    expect(morning('2026-01-10T07:00:00Z')).toBe('2026-01-11T07:00')
    expect(morning('2026-03-28T22:00:00Z')).toBe('2026-03-29T06:00')
    expect(morning('2026-10-24T22:00:00Z')).toBe('2026-10-25T07:00')
  })

  it('is the end of the quiet hours where these end in a morning', () => {
    expect(morning('2026-01-10T02:00:00Z', { quietHours: { ...quietHours, on: true } })).toBe(
      '2026-01-10T06:00',
    )
    const untilNoon = { ...quietHours, on: true, to: 14 * 60 }
    expect(morning('2026-01-10T02:00:00Z', { quietHours: untilNoon })).toBe('2026-01-10T07:00')
  })

  it('is the shift that is planned for it, where one is', () => {
    const shifts = ['2026-01-10T05:30:00Z', '2026-01-10T17:30:00Z', '2026-01-11T05:45:00Z'].map((start) => ({
      startsAt: at(start),
    }))
    expect(morning('2026-01-10T02:00:00Z', { shifts })).toBe('2026-01-10T05:30')
    expect(morning('2026-01-10T06:00:00Z', { shifts })).toBe('2026-01-11T05:45')
    expect(morning('2026-01-11T12:00:00Z', { shifts })).toBe('2026-01-12T07:00')
  })

  it('is always to come, and within two days', () => {
    const starts = fc.array(fc.integer({ min: 0, max: 20 * 86_400_000 }))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 * 86_400_000 }), starts, (now, planned) => {
        const found = nextMorning(
          { shifts: planned.map((startsAt) => ({ startsAt })), quietHours },
          now,
          zone,
        )
        expect(found).toBeGreaterThan(now)
        expect(found - now).toBeLessThan(2 * 86_400_000)
      }),
    )
  })
})
