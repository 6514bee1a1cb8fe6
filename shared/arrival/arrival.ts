import { type LinkedSubject, parseLink } from './link'

/** What a start of Watchkeeper brings along, from a file manager, a browser or a terminal. */
export type Arrival = { kind: 'link'; subject: LinkedSubject } | { kind: 'place'; path: string }

/**
 * What the arguments of a start bring: the first that is no switch. Null where there is none, and for an address that
 * is no link of ours. A `path` is as it was written: relative to where the start was, or a `file:` address.
 */
export function arrivalIn(args: readonly string[]): Arrival | null {
  const first = args.find((argument) => argument !== '' && !argument.startsWith('-'))
  if (first === undefined) return null
  const subject = parseLink(first)
  if (subject !== null) return { kind: 'link', subject }
  // A drive of Windows has one letter; an address of the web two slashes.
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(first) && !/^file:\/\//i.test(first)) return null
  if (first.toLowerCase().startsWith('watchkeeper:')) return null
  return { kind: 'place', path: first }
}

/** What a file is taken for by its name. */
export function fileKindOf(path: string): 'runbook' | 'handover' | 'other' {
  const name = path.toLowerCase()
  if (markdownEndings.some((ending) => name.endsWith(ending))) return 'runbook'
  if (handoverEndings.some((ending) => name.endsWith(ending))) return 'handover'
  return 'other'
}

const markdownEndings = ['.md', '.markdown', '.mdown']
/** Alone, a file that was sent; in a handover folder, one of many. */
const handoverEndings = ['.watchkeeper-handover', '.watchkeeper.json']
