import * as tls from 'node:tls'

/** By these OpenSSL says that it does not know who issued a certificate. */
const unknownIssuer = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

/**
 * The issuers of certificates that are trusted: those that come with the runtime, and from the first certificate of
 * another issuer on those that this system trusts too, as a company's own. One context serves all connections, since
 * it takes long to make.
 */
class Trust {
  #context: tls.SecureContext | null = null
  #hasSystem = false

  context(): tls.SecureContext {
    this.#context ??= tls.createSecureContext()
    return this.#context
  }

  /** Whether more issuers are trusted now than when `used` distrusted a certificate for this reason. */
  isWider(used: tls.SecureContext, reason: string): boolean {
    if (!unknownIssuer.has(reason)) return false
    if (!this.#hasSystem) this.#addSystem()
    return this.#context !== used
  }

  #addSystem(): void {
    this.#hasSystem = true
    // Older runtimes cannot tell whom the system trusts.
    if (!('getCACertificates' in tls)) return
    const ca = [...tls.getCACertificates('default'), ...tls.getCACertificates('system')]
    this.#context = tls.createSecureContext({ ca: [...new Set(ca)] })
  }
}

export const trust = new Trust()
