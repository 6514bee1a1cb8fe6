type Environment = Readonly<Record<string, string | undefined>>

/**
 * The locale of dates and numbers (a BCP 47 tag) that the environment names, as POSIX has it: "de_DE.UTF-8@euro" is
 * "de-DE". Null where it names none; `C` and `POSIX` are none.
 */
export function localeInEnvironment(environment: Environment): string | null {
  return localeOf(named(environment, 'LC_TIME'))
}

/**
 * The languages (BCP 47 tags) that the environment wants programs to speak, the dearest first: those of `LANGUAGE`, then
 * that of the locale. None in `C` and `POSIX`, where `LANGUAGE` does not count either, as GNU gettext has it.
 */
export function languagesInEnvironment(environment: Environment): string[] {
  const ofLocale = localeOf(named(environment, 'LC_MESSAGES'))
  if (ofLocale === null) return []
  const listed = (environment.LANGUAGE ?? '').split(':').map(localeOf)
  return [...new Set([...listed, ofLocale])].filter((tag) => tag !== null)
}

/** What the environment says of one category: the variable for all goes before its own, and that before the usual. */
function named(environment: Environment, category: 'LC_TIME' | 'LC_MESSAGES'): string {
  const written = ['LC_ALL', category, 'LANG'].map((name) => environment[name])
  return written.find((value) => value !== undefined && value !== '') ?? ''
}

function localeOf(written: string): string | null {
  const [language = ''] = written.split(/[.@]/)
  if (language === 'C' || language === 'POSIX') return null
  return knownLocale(language.replaceAll('_', '-'))
}

/** A locale as it is written in full; null for what is none. */
export function knownLocale(tag: string): string | null {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? null
  } catch {
    return null
  }
}
