import { isKnownZone } from './iso'

const utc = /\b(?:UTC|GMT|Zulu)\b(?!\s*[+-]\s*\d)/i
/** "Europe/Stockholm", "America/Argentina/Buenos_Aires" */
const areaAndCity = /\b[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]+){1,2}\b/g

/**
 * The zone that some words name, as Area/City: "02:00 UTC", "Sundays at 2:00 (Europe/Stockholm)". Null where none is
 * named: shorter names, such as CST, are those of several zones.
 */
export function findZone(words: string): string | null {
  const text = words.slice(0, 300)
  const named = (text.match(areaAndCity) ?? []).find(isKnownZone)
  return named ?? (utc.test(text) ? 'Etc/UTC' : null)
}
