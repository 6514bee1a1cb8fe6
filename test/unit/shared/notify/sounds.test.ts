import { expect, test } from 'vitest'
import type { News, Telling } from '#shared/notify/news'
import { soundFor } from '#shared/notify/sounds'
import { usualNotifyPreferences } from '#shared/notify/usual-preferences'
import { news } from './news'

const usual = usualNotifyPreferences.sounds
const telling = (...told: News[]): Telling => ({ news: told, after: 'nothing' })

test('the most severe trouble is heard', () => {
  const told = telling(news({ severity: 'P3' }), news({ severity: 'P1' }), news({ mood: 'recovery' }))
  expect(soundFor(told, usual, true)).toBe('P1')
})

test('good news has a sound of its own, a reminder none', () => {
  expect(soundFor(telling(news({ mood: 'recovery' })), usual, true)).toBe('resolved')
  expect(soundFor(telling(news({ mood: 'reminder', severity: null })), usual, true)).toBeNull()
  expect(soundFor(telling(news({ mood: 'reminder', severity: 'P1' })), usual, true)).toBeNull()
})

test('what a person turned off is heard only where the system shows nothing', () => {
  const p4 = telling(news({ severity: 'P4' }))
  expect(soundFor(p4, usual, true)).toBeNull()
  expect(soundFor(p4, usual, false)).toBe('P4')
})

test('silence is silence', () => {
  const p1 = telling(news({ severity: 'P1' }))
  expect(soundFor(p1, { ...usual, silent: true }, false)).toBeNull()
  expect(soundFor(p1, { ...usual, volume: 0 }, false)).toBeNull()
})
