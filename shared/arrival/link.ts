import { parseUrl } from '../url'

/** What a `watchkeeper://` link may lead to: what a person points a colleague at. */
const linkedKinds = ['section', 'alert', 'incident'] as const
type LinkedKind = (typeof linkedKinds)[number]

export interface LinkedSubject {
  kind: LinkedKind
  id: string
}

const scheme = 'watchkeeper:'
const longestLink = 8_000

/** The link that shows something on any laptop that has it: "watchkeeper://alert/a1". */
export function linkTo({ kind, id }: LinkedSubject): string {
  return `${scheme}//${kind}/${encodeURIComponent(id)}`
}

/** What a link leads to; null for anything but a link as `linkTo` writes it, since links come from anywhere. */
export function parseLink(text: string): LinkedSubject | null {
  const url = text.length > longestLink ? null : parseUrl(text)
  const kind = linkedKinds.find((each) => each === url?.host)
  if (url?.protocol !== scheme || kind === undefined) return null
  const id = decoded(url.pathname.slice(1))
  if (id === null || id === '') return null
  // Whatever else an address may have, as a query, a password or a second path, is not in one that was written here.
  return linkTo({ kind, id }) === text ? { kind, id } : null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
