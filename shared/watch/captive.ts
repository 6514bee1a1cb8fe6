import { parseUrl } from '../url'

/** What came back from an `http://` anchor. */
export interface AnchorReply {
  status: number
  /** Where it redirects to, as the header has it. */
  location: string | null
  /** How long the body is, in bytes, counted no further than `longestAnchorBody` and one more. */
  bodyLength: number
}

/** What an anchor says is next to nothing: 204, or a word as "success". A page is somebody else's. */
export const longestAnchorBody = 200

/**
 * Who answers in place of an anchor: the host that it is redirected to, or its own name where a page stands in its
 * place. Null when the anchor itself answers.
 */
export function inPlaceOfAnchor(anchor: URL, { status, location, bodyLength }: AnchorReply): string | null {
  if (status >= 300 && status < 400) {
    const target = location === null ? null : parseUrl(location, anchor.href)
    return target === null || target.hostname === anchor.hostname ? null : target.hostname
  }
  // 511: network authentication required (RFC 6585).
  if (status === 511) return anchor.hostname
  return status === 200 && bodyLength > longestAnchorBody ? anchor.hostname : null
}

/** A check that went well before, and was answered by another: by redirect host or the name on a certificate. */
export interface Diversion {
  host: string
  to: string
}

/** Who answers in place of hosts that have nothing to do with each other nor with it; null when nobody does. */
export function portalAmong(diversions: readonly Diversion[]): { portal: string; hosts: string[] } | null {
  for (const portal of new Set(diversions.map(({ to }) => to))) {
    const hosts = diversions
      .filter(({ host, to }) => to === portal && owner(host) !== owner(portal))
      .map(({ host }) => host)
    if (new Set(hosts.map(owner)).size >= 2) return { portal, hosts: [...new Set(hosts)] }
  }
  return null
}

/** Roughly who a host belongs to: the last two labels of its name, or the whole of an address. */
function owner(host: string): string {
  const isAddress = /^[\d.]+$/.test(host) || host.includes(':')
  return isAddress ? host : host.toLowerCase().split('.').slice(-2).join('.')
}
