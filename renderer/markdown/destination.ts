export type Destination =
  | { kind: 'outside' }
  | { kind: 'section'; sectionId: string }
  | { kind: 'nowhere'; sentence: string }

/** Where a link in a Markdown text leads: out of Watchkeeper, to a section it knows, or nowhere. */
export function destinationOf(href: string, sectionOf: (href: string) => string | null): Destination {
  if (/^(https?|mailto|tel):/i.test(href)) return { kind: 'outside' }
  const sectionId = sectionOf(href)
  if (sectionId !== null) return { kind: 'section', sectionId }
  if (href === '') return { kind: 'nowhere', sentence: 'This link has no address that can be opened.' }
  if (href.startsWith('#')) return { kind: 'nowhere', sentence: `There is no heading for ${href} here.` }
  return { kind: 'nowhere', sentence: `Not opened from here: ${href}` }
}

/** The anchor that "#recovery" names; null for any other address. */
export function anchorOf(href: string): string | null {
  return href.length > 1 && href.startsWith('#') ? decoded(href.slice(1)) : null
}

/** "%20" as it is meant; what is no such code stays as it is. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
