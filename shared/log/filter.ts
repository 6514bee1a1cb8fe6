import type { LogEntry } from './entry'
import { subjectKinds } from './subject'
import { entryParts, mentionsOf, tagsOf } from './words'

/** Which entries are wanted; null and '' leave a part open. All parts must hold. Times are UTC milliseconds. */
export interface LogFilter {
  /** Words that the entry has, in any order; the last may be a beginning. */
  text: string
  /** Whoever wrote it, or who is named in it. */
  person: string | null
  tag: string | null
  /** Written by people or by Watchkeeper itself, or about such a thing. */
  kind: LogKind | null
  from: number | null
  to: number | null
}

export const logKinds = ['people', 'watchkeeper', ...subjectKinds] as const
type LogKind = (typeof logKinds)[number]

export const everything: LogFilter = { text: '', person: null, tag: null, kind: null, from: null, to: null }

/** Whether a filter leaves anything out. */
export function isFiltering(filter: LogFilter): boolean {
  return (
    filter.text.trim() !== '' ||
    [filter.person, filter.tag, filter.kind, filter.from, filter.to].some((part) => part !== null)
  )
}

/**
 * What an entry is found by beside its words, each as one word that an index keeps whole: who wrote it and who is
 * named in it, its tags, its kind, and what it is about or links to.
 */
export function facetsOf(entry: Pick<LogEntry, 'author' | 'text' | 'about'>): string[] {
  const people = [...(entry.author === null ? [] : [entry.author]), ...mentionsOf(entry.text)]
  const linked = entryParts(entry.text).flatMap((part) => (part.kind === 'link' ? [part.subject.kind] : []))
  const kinds = [entry.author === null ? 'watchkeeper' : 'people', entry.about?.kind, ...linked]
  const facets = [
    ...people.map((person) => facet('person', person)),
    ...tagsOf(entry.text).map((tag) => facet('tag', tag)),
    ...kinds.flatMap((kind) => (kind === undefined ? [] : [facet('kind', kind)])),
  ]
  return [...new Set(facets)]
}

/** The facets that an entry must have to pass a filter. */
export function wantedFacets({ person, tag, kind }: LogFilter): string[] {
  return [
    ...(person === null ? [] : [facet('person', person)]),
    ...(tag === null ? [] : [facet('tag', tag.replace(/^#/, ''))]),
    ...(kind === null ? [] : [facet('kind', kind)]),
  ]
}

/** "tag0064006200": letters and digits only, whatever the name is made of; upper and lower case are alike. */
function facet(name: 'person' | 'tag' | 'kind', value: string): string {
  const units = Array.from(value.trim().toLowerCase(), (sign) =>
    (sign.codePointAt(0) ?? 0).toString(16).padStart(5, '0'),
  )
  return `${name}0${units.join('')}`
}
