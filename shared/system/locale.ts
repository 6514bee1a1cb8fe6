/** The variables that say how a program on Unix writes, the one that goes before the others first. */
const variables = ['LC_ALL', 'LC_TIME', 'LANG'] as const

/**
 * The locale of dates and numbers (a BCP 47 tag) that the environment names, as POSIX has it: "de_DE.UTF-8@euro" is
 * "de-DE". Null where it names none; `C` and `POSIX` are none.
 */
export function localeInEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const named = variables
    .map((name) => environment[name])
    .find((value) => value !== undefined && value !== '')
  const [language = ''] = (named ?? '').split(/[.@]/)
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
