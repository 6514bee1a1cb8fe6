import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const cookieName = 'watchkeeper'

/**
 * Who may use the browser door: whoever has a printed link, from this machine, in a page of ours. Each link's token is
 * exchanged once for a cookie, so that it stays out of the history and of what the page could leak. The cookie is for
 * a path that nobody can guess: browsers send cookies to all ports of a machine, and other programs have some of them.
 */
export class Access {
  /** The path under which all is served; it ends with a slash. */
  readonly place = `/${secret()}/`
  readonly #session = secret()
  #token = secret()

  /** What the next link carries. */
  get token(): string {
    return this.#token
  }

  /** Whether a token is the one of the newest link; from then on it is not. */
  spend(token: string): boolean {
    if (!equal(token, this.#token)) return false
    this.#token = secret()
    return true
  }

  /** The name in the Host header must be ours: a foreign one that resolves to this machine is DNS rebinding. */
  hostIsOurs(request: IncomingMessage): boolean {
    const port = request.socket.localPort
    const { host } = request.headers
    return host === `127.0.0.1:${port}` || host === `localhost:${port}`
  }

  /** Browsers send an Origin with every WebSocket; it must be the page that we served. */
  originIsOurs(request: IncomingMessage): boolean {
    return request.headers.origin === `http://${request.headers.host}`
  }

  /** Whether a request comes from our page, or from no page; browsers say so themselves, other programs say nothing. */
  isFromOurPage(request: IncomingMessage): boolean {
    const { origin } = request.headers
    const site = request.headers['sec-fetch-site'] ?? 'none'
    return (origin === undefined || this.originIsOurs(request)) && (site === 'none' || site === 'same-origin')
  }

  cookieFits(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
    return cookies.some(
      (cookie) =>
        cookie.startsWith(`${cookieName}=`) && equal(cookie.slice(cookieName.length + 1), this.#session),
    )
  }

  cookie(): string {
    return `${cookieName}=${this.#session}; Path=${this.place}; HttpOnly; SameSite=Strict`
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares fingerprints, so that neither length nor time tells anything. */
function equal(given: string, expected: string): boolean {
  return timingSafeEqual(fingerprint(given), fingerprint(expected))
}

function fingerprint(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
