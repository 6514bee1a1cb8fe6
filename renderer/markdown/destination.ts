import { text } from '../../shared/text/text'
export type Destination =
  | { kind: 'outside' }
  | { kind: 'section'; sectionId: string }
  | { kind: 'nowhere'; sentence: string }

/** Where a link in a Markdown text leads: out of Watchkeeper, to a section it knows, or nowhere. */
export function destinationOf(href: string, sectionOf: (href: string) => string | null): Destination {
  if (/^(https?|mailto|tel):/i.test(href)) return { kind: 'outside' }
  const sectionId = sectionOf(href)
  if (sectionId !== null) return { kind: 'section', sectionId }
  const words = text.runbook.markdown.link
  if (href === '') return { kind: 'nowhere', sentence: words.noAddress }
  if (href.startsWith('#')) return { kind: 'nowhere', sentence: words.noHeading(href) }
  return { kind: 'nowhere', sentence: words.notOpened(href) }
}

/** The anchor that "#recovery" names; null for any other address. */
export function anchorOf(href: string): string | null {
  return href.length > 1 && href.startsWith('#') ? decoded(href.slice(1)) : null
}

/** "%20" as it is meant; what is no such code stays as it is. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
