import { expect, test } from 'vitest'
import { preferencesSchema } from '#shared/preferences'
import { differences, isChanged, reset } from '#shared/preferences/changed'
import { listedKeys, listedPreferences, preferenceGroups, preferenceWords } from '#shared/preferences/listed'
import { findPreferences } from '#shared/preferences/search'
import { usualPreferences } from '#shared/preferences/usual'

test('the defaults are what an empty file means', () => {
  expect(preferencesSchema.parse({})).toEqual(usualPreferences)
})

test('every preference that is not Watchkeeper’s own is listed once, under a group', () => {
  expect([...listedKeys].sort()).toEqual(Object.keys(listedPreferences).sort())
  for (const key of listedKeys) expect(preferenceGroups).toContain(listedPreferences[key].group)
})

test('every default can be told in words', () => {
  const words = listedKeys.map((key) => preferenceWords(key, usualPreferences[key]))
  expect(words.filter((told) => told.trim() === '')).toEqual([])
  expect(preferenceWords('quietHours', { on: true, from: 1320, to: 420, days: [1, 2] })).toBe(
    '22:00 to 07:00, 2 days a week',
  )
  expect(preferenceWords('sounds', { ...usualPreferences.sounds, volume: 40 })).toBe('P1, P2, P3 at 40 %')
})

test('a reset takes back what was named and nothing else', () => {
  const chosen = { ...usualPreferences, theme: 'dark' as const, batteryFactor: 4, runbookPath: '/a.md' }
  expect(isChanged(chosen, 'theme')).toBe(true)
  const after = { ...chosen, ...reset(['theme']) }
  expect(after).toEqual({ ...chosen, theme: 'system' })
  expect({ ...chosen, ...reset(listedKeys) }).toEqual({ ...usualPreferences, runbookPath: '/a.md' })
})

test('the order in which a file names the parts of a preference is no difference', () => {
  const { P1, P2, P3, P4 } = usualPreferences.sounds.severities
  const sounds = { volume: 70, severities: { P4, P3, P2, P1 }, silent: false }
  expect(differences(usualPreferences, { sounds, theme: 'light' })).toEqual(['theme'])
})

test('preferences are found by their label, what they do, and what else people call them', () => {
  expect(findPreferences('')).toEqual(listedKeys)
  expect(findPreferences('theme')).toEqual(['theme'])
  expect(findPreferences('do not disturb')).toEqual(['quietHours', 'presentation', 'doNotDisturb'])
  expect(findPreferences('RETENT')).toEqual(['history'])
  expect(findPreferences('nothing at all')).toEqual([])
})
