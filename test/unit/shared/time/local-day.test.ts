import { describe, expect, it } from 'vitest'
import { dateOfDay, localDayAt } from '#shared/time/local-day'

const hour = 60 * 60_000

describe('localDayAt', () => {
  it('is the day of the calendar where it is', () => {
    const at = Date.UTC(2026, 10, 23, 23, 30)
    expect(dateOfDay(localDayAt(at, 'UTC').number)).toBe('2026-11-23')
    expect(dateOfDay(localDayAt(at, 'Asia/Kolkata').number)).toBe('2026-11-24')
    expect(dateOfDay(localDayAt(at, 'America/New_York').number)).toBe('2026-11-23')
  })

  it('is as long as the clocks make it', () => {
    const spring = localDayAt(Date.UTC(2026, 2, 29, 12), 'Europe/Stockholm')
    expect(spring.end - spring.start).toBe(23 * hour)
    const autumn = localDayAt(Date.UTC(2026, 9, 25, 12), 'Europe/Stockholm')
    expect(autumn.end - autumn.start).toBe(25 * hour)
  })

  it('ends where the next begins', () => {
    const day = localDayAt(Date.UTC(2026, 9, 25, 12), 'Europe/Stockholm')
    const next = localDayAt(day.end, 'Europe/Stockholm')
    expect(next).toMatchObject({ number: day.number + 1, start: day.end })
  })
})
