import { type Subject, type SubjectKind, subjectKinds } from './subject'

/** A part of an entry's text, as it is shown. `source` is how it is written; the sources make up the text again. */
export type EntryPart = { source: string } & (
  | { kind: 'text' }
  | { kind: 'tag'; tag: string }
  | { kind: 'mention'; name: string }
  | { kind: 'link'; title: string; subject: Subject }
  | { kind: 'address'; href: string }
)

/**
 * Divides a text into what is said and what leads somewhere: `#tag`, `@Name`, `@[First Last]`,
 * `[title](kind:id)` for something of Watchkeeper's own, and web addresses. Sign within a word are no signs.
 */
export function entryParts(text: string): EntryPart[] {
  const parts: EntryPart[] = []
  let told = 0
  for (const match of text.matchAll(signs)) {
    const part = partOf(match[0])
    if (part === null) continue
    if (match.index > told) parts.push({ kind: 'text', source: text.slice(told, match.index) })
    parts.push(part)
    told = match.index + match[0].length
  }
  if (told < text.length) parts.push({ kind: 'text', source: text.slice(told) })
  return parts
}

/** The tags of a text, each once, in lower case. */
export function tagsOf(text: string): string[] {
  return distinct(entryParts(text).flatMap((part) => (part.kind === 'tag' ? [part.tag] : [])))
}

/** The names of the people that a text speaks of, each once. */
export function mentionsOf(text: string): string[] {
  return distinct(entryParts(text).flatMap((part) => (part.kind === 'mention' ? [part.name] : [])))
}

/** A text without the signs that only Watchkeeper understands: links become their titles. */
export function plainText(text: string): string {
  return entryParts(text)
    .map((part) => {
      if (part.kind === 'link') return part.title
      return part.kind === 'mention' ? `@${part.name}` : part.source
    })
    .join('')
}

/** How a tag is written; spaces become hyphens. */
export function writtenTag(tag: string): string {
  return `#${tag.trim().replaceAll(/[^\p{L}\p{N}_/-]+/gu, '-')}`
}

/** How a person is named: `@Ines`, `@[Ines Roth]`. */
export function writtenMention(name: string): string {
  return oneWord.test(name) ? `@${name}` : `@[${name.replaceAll(/[[\]\n]/g, ' ')}]`
}

/** How a link is written: `[Checkout API](monitor:m1)`. */
export function writtenLink(title: string, { kind, id }: Subject): string {
  return `[${title.replaceAll(/[[\]\n]/g, ' ').trim()}](${kind}:${encodeURIComponent(id).replaceAll(/[()]/g, escapedParenthesis)})`
}

const tag = String.raw`(?<![\p{L}\p{N}_#&/])#[\p{L}_][\p{L}\p{N}_/-]*`
const mention = String.raw`(?<![\p{L}\p{N}_@.])@(?:\[[^\[\]\n]{1,80}\]|[\p{L}][\p{L}\p{N}_-]*)`
const link = String.raw`\[[^\[\]\n]{1,300}\]\([a-z-]{1,20}:[^\s()]{1,6000}\)`
const address = String.raw`https?:\/\/[^\s<>"'\u0060]+[^\s<>"'\u0060.,;:!?)\]]`
const signs = new RegExp([link, address, mention, tag].join('|'), 'giu')
const oneWord = /^[\p{L}][\p{L}\p{N}_-]*$/u
const linkParts = /^\[(.+)\]\(([a-z-]+):(.+)\)$/

function partOf(source: string): EntryPart | null {
  if (source.startsWith('#')) return { kind: 'tag', tag: source.slice(1).toLowerCase(), source }
  if (source.startsWith('@'))
    return { kind: 'mention', name: source.slice(1).replace(/^\[(.+)\]$/, '$1'), source }
  if (!source.startsWith('[')) return { kind: 'address', href: source, source }
  const [, title = '', kind = '', id = ''] = linkParts.exec(source) ?? []
  const decoded = decodedId(id)
  if (!isSubjectKind(kind) || decoded === null) return null
  return { kind: 'link', title, subject: { kind, id: decoded }, source }
}

function isSubjectKind(kind: string): kind is SubjectKind {
  return subjectKinds.some((known) => known === kind)
}

function decodedId(id: string): string | null {
  try {
    return id === '' ? null : decodeURIComponent(id)
  } catch {
    return null
  }
}

function escapedParenthesis(parenthesis: string): string {
  return parenthesis === '(' ? '%28' : '%29'
}

function distinct(values: string[]): string[] {
  return [...new Set(values)]
}
