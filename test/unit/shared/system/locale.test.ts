import { expect, test } from 'vitest'
import { knownLocale, languagesInEnvironment, localeInEnvironment } from '#shared/system/locale'

test.each([
  [{ LANG: 'de_DE.UTF-8' }, 'de-DE'],
  [{ LANG: 'en_US.UTF-8', LC_TIME: 'sv_SE' }, 'sv-SE'],
  [{ LC_ALL: 'en_GB', LC_TIME: 'sv_SE' }, 'en-GB'],
  [{ LC_ALL: '', LANG: 'fr_FR@euro' }, 'fr-FR'],
  [{ LC_ALL: 'C.UTF-8', LANG: 'de_DE' }, null],
  [{ LANG: 'POSIX' }, null],
  [{ LANG: 'no such/locale' }, null],
  [{}, null],
])('%j names %s', (environment, locale) => {
  expect(localeInEnvironment(environment)).toBe(locale)
})

test.each([
  [{ LANG: 'de_AT.UTF-8' }, ['de-AT']],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'sv_SE', LC_TIME: 'de_DE' }, ['sv-SE']],
  [{ LC_ALL: 'en_GB', LC_MESSAGES: 'sv_SE' }, ['en-GB']],
  [{ LANGUAGE: 'sv_FI:fi:sv_FI', LANG: 'en_GB.UTF-8' }, ['sv-FI', 'fi', 'en-GB']],
  [{ LANGUAGE: ':no such', LANG: 'de_DE' }, ['de-DE']],
  [{ LANGUAGE: 'sv', LC_ALL: 'C.UTF-8' }, []],
  [{ LANGUAGE: 'sv' }, []],
  [{}, []],
])('%j asks for %j', (environment, languages) => {
  expect(languagesInEnvironment(environment)).toEqual(languages)
})

test('what is no locale is known to be none', () => {
  expect([knownLocale('pt-BR'), knownLocale(''), knownLocale('123')]).toEqual(['pt-BR', null, null])
})
