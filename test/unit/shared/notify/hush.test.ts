import { describe, expect, test } from 'vitest'
import { hushAt, passes, quietUntil } from '#shared/notify/hush'
import type { DoNotDisturbChoice } from '#shared/notify/preferences'
import { usualNotifyPreferences } from '#shared/notify/usual-preferences'

const zone = 'Europe/Stockholm'
const at = (time: string) => Date.parse(time)
const nightly = { on: true, from: 22 * 60, to: 7 * 60, days: [1, 2, 3, 4, 5, 6, 7] }

describe('quiet hours', () => {
  test.each([
    ['before they begin', '2026-03-02T20:59:00Z', null],
    ['as they begin', '2026-03-02T21:00:00Z', '2026-03-03T06:00:00Z'],
    ['after midnight', '2026-03-03T03:00:00Z', '2026-03-03T06:00:00Z'],
    ['as they end', '2026-03-03T06:00:00Z', null],
  ])('%s', (_, now, until) => {
    expect(quietUntil(nightly, at(now), zone)).toBe(until === null ? null : at(until))
  })

  test('end by the clock on the wall in the night in which it is put forward', () => {
    expect(quietUntil(nightly, at('2026-03-28T23:30:00Z'), zone)).toBe(at('2026-03-29T05:00:00Z'))
  })

  test('belong to the day on which they begin', () => {
    const fridays = { ...nightly, days: [5] }
    expect(quietUntil(fridays, at('2026-03-07T02:00:00Z'), zone)).toBe(at('2026-03-07T06:00:00Z'))
    expect(quietUntil(fridays, at('2026-03-06T02:00:00Z'), zone)).toBeNull()
    expect(quietUntil(fridays, at('2026-03-07T22:00:00Z'), zone)).toBeNull()
  })

  test('may lie within a day, and last a whole one', () => {
    const lunch = { ...nightly, from: 12 * 60, to: 13 * 60 }
    expect(quietUntil(lunch, at('2026-03-02T11:30:00Z'), zone)).toBe(at('2026-03-02T12:00:00Z'))
    const allDay = { ...nightly, from: 480, to: 480, days: [1] }
    expect(quietUntil(allDay, at('2026-03-03T06:59:00Z'), zone)).toBe(at('2026-03-03T07:00:00Z'))
  })

  test('are off unless they are turned on', () => {
    expect(quietUntil({ ...nightly, on: false }, at('2026-03-03T03:00:00Z'), zone)).toBeNull()
  })
})

describe('what is told during a hush', () => {
  const night = at('2026-03-03T03:00:00Z')

  test('in quiet hours P1 and P2', () => {
    const hush = hushAt({ ...usualNotifyPreferences, quietHours: nightly }, night, zone)
    const told = (['P1', 'P2', 'P3', 'P4', null] as const).filter((severity) => passes({ severity }, hush))
    expect(told).toEqual(['P1', 'P2'])
  })

  test('in presentation mode nothing, or P1 on request, also in quiet hours', () => {
    const presenting = (letsMostSevere: boolean) =>
      hushAt(
        { ...usualNotifyPreferences, presentation: { until: null, letsMostSevere }, quietHours: nightly },
        night,
        zone,
      )
    expect(passes({ severity: 'P1' }, presenting(false))).toBe(false)
    expect(passes({ severity: 'P1' }, presenting(true))).toBe(true)
    expect(passes({ severity: 'P2' }, presenting(true))).toBe(false)
  })

  test('a presentation ends at its time', () => {
    const presentation = { until: night, letsMostSevere: false }
    expect(hushAt({ ...usualNotifyPreferences, presentation }, night, zone)).toBeNull()
    expect(hushAt({ ...usualNotifyPreferences, presentation }, night - 1, zone)?.until).toBe(night)
  })
})

test('a system that may not disturb keeps all back but what a person lets pass, or nothing at all', () => {
  const hush = (doNotDisturb: DoNotDisturbChoice, disturb = false) =>
    hushAt({ ...usualNotifyPreferences, doNotDisturb }, 0, 'Etc/UTC', disturb)
  expect(hush('wait')).toEqual({ kind: 'do not disturb', until: null, lets: [] })
  expect(hush('P1 passes')?.lets).toEqual(['P1'])
  expect(hush('not heeded')).toBeNull()
  expect(hush('wait', true)).toBeNull()
})
