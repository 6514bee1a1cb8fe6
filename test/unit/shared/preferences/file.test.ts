import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Preferences, preferencesSchema } from '#shared/preferences'
import { changeWords, differences } from '#shared/preferences/changed'
import { parsePreferencesFile, preferencesFileText } from '#shared/preferences/file'
import { longestPreferencesFile } from '#shared/preferences/limits'
import { usualPreferences } from '#shared/preferences/usual'

const minute = fc.integer({ min: 0, max: 1439 })
const choices: fc.Arbitrary<Preferences> = fc
  .record({
    name: fc.string({ maxLength: 80 }),
    theme: fc.constantFrom('system' as const, 'light' as const, 'dark' as const),
    runbookPath: fc.option(fc.string()),
    notifications: fc.boolean(),
    tellNewerVersions: fc.boolean(),
    bundleSeconds: fc.integer({ min: 0, max: 900 }),
    quietHours: fc.record({
      on: fc.boolean(),
      from: minute,
      to: minute,
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
    }),
    presentation: fc.option(fc.record({ until: fc.option(fc.nat()), letsMostSevere: fc.boolean() })),
    anchors: fc.uniqueArray(fc.constantFrom('router.example:443', 'http://portal.example/ok', '10.0.0.1:53')),
    batteryFactor: fc.integer({ min: 1, max: 10 }),
    history: fc.record({
      checkHours: fc.integer({ min: 12, max: 336 }),
      minuteDays: fc.integer({ min: 2, max: 92 }),
      hourDays: fc.integer({ min: 30, max: 1830 }),
    }),
  })
  .map((chosen) => preferencesSchema.parse(chosen))

const stays = ['name', 'presentation', 'tellNewerVersions', 'runbookPath', 'handoverFolder', 'heartbeatPort']

test('what was exported is what is imported, and what belongs to the laptop stays', () => {
  fc.assert(
    fc.property(choices, choices, (there, here) => {
      const change = parsePreferencesFile(preferencesFileText(there))
      if (!change.ok) throw new Error(change.error)
      const after = { ...here, ...change.value }
      for (const [key, value] of Object.entries(after)) {
        expect(value).toEqual({ ...(stays.includes(key) ? here : there) }[key as keyof Preferences])
      }
    }),
  )
})

test('an anchor with a password or a token in it does not leave the laptop', () => {
  const open = ['router.example:443', 'http://portal.example/ok']
  const closed = ['http://ann:s3cret@portal.example/', 'http://portal.example/?token=s3cret']
  const text = preferencesFileText({ ...usualPreferences, anchors: [...open, ...closed] })
  expect(text).not.toContain('s3cret')
  expect(parsePreferencesFile(text)).toMatchObject({ ok: true, value: { anchors: open } })
})

const file = (preferences: unknown, version = 1) =>
  JSON.stringify({ format: 'watchkeeper-preferences', version, preferences })

test.each([
  ['no JSON', 'theme: dark', /not a settings file of Watchkeeper/],
  ['another JSON', '{"theme":"dark"}', /not a settings file of Watchkeeper/],
  ['one of a newer Watchkeeper', file({ hologram: true }, 2), /A newer Watchkeeper wrote this file/],
  ['one that is too large', file({ theme: 'dark' }) + ' '.repeat(longestPreferencesFile), /larger than any/],
  ['a value that is none', file({ theme: 'pink' }), /“theme” in this file is nothing/],
  ['a preference that is none', file({ theme: 'dark', hologram: true }), /“hologram” in this file/],
  ['a name put on another', file({ name: 'Mallory' }), /“name” in this file/],
  ['a path on this laptop', file({ handoverFolder: '/elsewhere' }), /“handoverFolder” in this file/],
  [
    'a prototype',
    '{"format":"watchkeeper-preferences","version":1,"preferences":{"__proto__":{"a":1}}}',
    /./,
  ],
])('%s is not taken', (_what, text, sentence) => {
  const read = parsePreferencesFile(text)
  if (read.ok) expect(read.value).toEqual({})
  else expect(read.error).toMatch(sentence)
})

test('a part of the preferences is enough', () => {
  const change = { theme: 'dark' as const, batteryFactor: 1 }
  expect(parsePreferencesFile(file(change))).toEqual({ ok: true, value: change })
  expect(differences(usualPreferences, change)).toEqual(['theme'])
  expect(changeWords(usualPreferences, change, 'theme')).toEqual({
    label: 'Theme',
    from: 'As the system',
    to: 'Dark',
  })
})
