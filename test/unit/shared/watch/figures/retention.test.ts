import { describe, expect, it } from 'vitest'
import { deleteBefore, resolutionFor, retentionOf } from '#shared/watch/figures/retention'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = 1000 * day
const usual = retentionOf({ checkHours: 48, minuteDays: 14, hourDays: 400 })

function resolution(from: number, to: number, checks = 100) {
  return resolutionFor({ from, to, checks }, usual, now)
}

describe('deleteBefore', () => {
  const kept = 48 * hour
  const step = hour

  it('keeps what is not older than is wanted', () => {
    expect(deleteBefore({ oldest: now - kept, kept, step }, now)).toBe(now - kept)
  })

  it('keeps pace with what grows old', () => {
    expect(deleteBefore({ oldest: now - kept - 5 * minute, kept, step }, now)).toBe(now - kept)
  })

  it('takes a step at a time, whatever the clock says', () => {
    const oldest = now - 40 * hour
    expect(deleteBefore({ oldest, kept, step }, now + 3650 * day)).toBe(oldest + hour)
  })
})

describe('resolutionFor', () => {
  it('shows single checks of a short and recent time', () => {
    expect(resolution(now - hour, now)).toEqual({ records: 'checks', width: 0 })
    expect(resolution(now - 40 * hour, now - 39 * hour)).toEqual({ records: 'checks', width: 0 })
  })

  it('shows minutes where there are too many checks', () => {
    expect(resolution(now - hour, now, 3600)).toEqual({ records: 'minutes', width: minute })
  })

  it('shows the finest that is still kept', () => {
    expect(resolution(now - 3 * day, now - 3 * day + hour)).toEqual({ records: 'minutes', width: minute })
    expect(resolution(now - 15 * day, now - 15 * day + hour)).toEqual({ records: 'hours', width: hour })
  })

  it.each([1, 7, 14, 30, 90, 365, 1830])('has at most a thousand points in %i days', (days) => {
    const { width } = resolution(now - days * day, now)
    expect((days * day) / width).toBeLessThanOrEqual(1000)
    expect((days * day) / width).toBeGreaterThan(150)
  })
})
