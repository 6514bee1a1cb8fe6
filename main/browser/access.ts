import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const cookieName = 'watchkeeper'

/**
 * Who may use the browser door: whoever has the printed link, from this machine, in a page of ours. The link's
 * token is exchanged for a cookie, so that it stays out of the history and of what the page could leak.
 */
export class Access {
  readonly token = randomBytes(32).toString('base64url')
  readonly #session = randomBytes(32).toString('base64url')

  /** The name in the Host header must be ours: a foreign one that resolves to this machine is DNS rebinding. */
  hostIsOurs(request: IncomingMessage, port: number): boolean {
    const host = request.headers.host ?? ''
    return host === `127.0.0.1:${port}` || host === `localhost:${port}`
  }

  /** Browsers send an Origin with every WebSocket; it must be the page that we served. */
  originIsOurs(request: IncomingMessage): boolean {
    return request.headers.origin === `http://${request.headers.host}`
  }

  tokenFits(token: string | null): boolean {
    return token !== null && equal(token, this.token)
  }

  cookieFits(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.trim())
    return cookies.some(
      (cookie) =>
        cookie.startsWith(`${cookieName}=`) && equal(cookie.slice(cookieName.length + 1), this.#session),
    )
  }

  cookie(): string {
    return `${cookieName}=${this.#session}; Path=/; HttpOnly; SameSite=Strict`
  }
}

/** Compares fingerprints, so that neither length nor time tells anything. */
function equal(given: string, expected: string): boolean {
  return timingSafeEqual(fingerprint(given), fingerprint(expected))
}

function fingerprint(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
