import { describe, expect, it } from 'vitest'
import { parsePastTime } from '#shared/log/past-time'

const stockholm = 'Europe/Stockholm'
/** 14:30 in Stockholm. */
const now = Date.parse('2026-11-23T13:30:00Z')
const meant = (text: string, at = now, zone = stockholm) => {
  const time = parsePastTime(text, at, zone)
  return time.ok ? new Date(time.at).toISOString().slice(0, 16) : time.sentence
}

describe('parsePastTime', () => {
  it.each([
    ['14:05', '2026-11-23T13:05'],
    ['1405', '2026-11-23T13:05'],
    ['9', '2026-11-23T08:00'],
    ['23:10', '2026-11-22T22:10'],
    ['yesterday 14:05', '2026-11-22T13:05'],
    ['20 min ago', '2026-11-23T13:10'],
    ['2026-11-20 02:15', '2026-11-20T01:15'],
    [' 14:30 ', '2026-11-23T13:30'],
  ])('%j is %s', (text, moment) => {
    expect(meant(text)).toBe(moment)
  })

  it('says what to write for anything else', () => {
    for (const text of ['', 'soon', '25:00', '14:61', 'ago', '2026-13-01 10:00'])
      expect(meant(text)).toBe('Write a time as 14:05, yesterday 14:05, 20 min ago or 2026-11-22 14:05.')
  })

  it('refuses what has not come yet and what is longer than a year ago', () => {
    expect(meant('2026-11-24 10:00')).toContain('has not come yet')
    expect(meant('2024-11-24 10:00')).toContain('at most')
  })

  it('is on the clocks of the wall when they change', () => {
    const afterSpring = Date.parse('2026-03-29T06:00:00Z')
    expect(meant('02:30', afterSpring)).toBe('2026-03-29T01:00')
    const afterAutumn = Date.parse('2026-10-25T06:00:00Z')
    expect(meant('02:30', afterAutumn)).toBe('2026-10-25T00:30')
    expect(meant('yesterday 02:30', afterAutumn)).toBe('2026-10-24T00:30')
  })
})
