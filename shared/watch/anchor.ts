import { parseUrl } from '../url'

/** An address that answers whenever this laptop is online: a port to connect to, or a page that is next to empty. */
export type Anchor = { kind: 'port'; host: string; port: number } | { kind: 'page'; url: URL }

/**
 * Reads "host:port", "[address]:port" or "http://host/path"; null for anything else. A page is asked for by http, not
 * https: only so can a network's sign-in page answer in its place and be noticed.
 */
export function parseAnchor(text: string): Anchor | null {
  if (/^http:\/\//i.test(text)) {
    const url = parseUrl(text)
    return url === null ? null : { kind: 'page', url }
  }
  const [, address, name, digits] = /^(?:\[([0-9a-f:]+)\]|([^\s:/[\]]+)):(\d{1,5})$/i.exec(text) ?? []
  const host = address ?? name
  const port = Number(digits)
  return host !== undefined && port >= 1 && port <= 65_535 ? { kind: 'port', host, port } : null
}
