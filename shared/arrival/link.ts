/** What a `watchkeeper://` link may lead to: what a person points a colleague at. */
const linkedKinds = ['section', 'alert', 'incident'] as const
type LinkedKind = (typeof linkedKinds)[number]

export interface LinkedSubject {
  kind: LinkedKind
  id: string
}

const longestLink = 8_000

/** The link that shows something on any laptop that has it: "watchkeeper://alert/a1". */
export function linkTo({ kind, id }: LinkedSubject): string {
  return `watchkeeper://${kind}/${encodeURIComponent(id)}`
}

/** What a link leads to; null for anything but a link as `linkTo` writes it, since links come from anywhere. */
export function parseLink(text: string): LinkedSubject | null {
  if (text.length > longestLink) return null
  // Read as it is written: a parser of addresses would take an id of dots for a step in a path.
  const [, host, written = ''] = /^watchkeeper:\/\/([a-z]+)\/([^/?#]+)$/.exec(text) ?? []
  const kind = linkedKinds.find((each) => each === host)
  const id = decoded(written)
  if (kind === undefined || id === null) return null
  return linkTo({ kind, id }) === text ? { kind, id } : null
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
