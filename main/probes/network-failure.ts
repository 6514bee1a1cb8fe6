import { text } from '../../shared/text/text'
import type { Failed } from './probe'

/** What the error of a connection means for a person, and whether it proves that something outside answered. */
export function describeNetworkFailure(error: unknown, host: string): Failed {
  const code = codeOf(error)
  const known = code === null ? undefined : failures[code]
  const divertedTo = nameOnCertificate(error)
  if (known !== undefined)
    return {
      outcome: 'failed',
      reached: known.reached,
      text: known.text(host),
      ...(divertedTo === null ? {} : { divertedTo }),
    }
  if (code?.startsWith('HPE_') === true) return failed(text.probes.network.noHttp)
  if (code?.startsWith('ERR_SSL_') === true || code === 'EPROTO') return failed(text.probes.network.noTls)
  if (code?.startsWith('CERT_') === true || code?.startsWith('ERR_TLS_') === true)
    return failed(text.probes.certificate.notValid(host, code))
  return {
    outcome: 'failed',
    reached: false,
    text: text.probes.network.noConnection(host, code ?? messageOf(error)),
  }
}

function failed(found: string): Failed {
  return { outcome: 'failed', reached: true, text: found }
}

interface KnownFailure {
  reached: boolean
  text: (host: string) => string
}

const noSuchHost: KnownFailure = { reached: false, text: (host) => text.probes.network.noSuchHost(host) }
const noRoute: KnownFailure = { reached: false, text: (host) => text.probes.network.noRoute(host) }
const noAnswer: KnownFailure = { reached: false, text: (host) => text.probes.network.noAnswer(host) }
const closed: KnownFailure = {
  reached: true,
  text: (host) => text.probes.network.closed(host),
}
const notTrusted: KnownFailure = {
  reached: true,
  text: (host) => text.probes.certificate.unknownIssuer(host),
}
const selfSigned: KnownFailure = {
  reached: true,
  text: (host) => text.probes.certificate.selfSigned(host),
}

const failures: Readonly<Record<string, KnownFailure>> = {
  ECONNREFUSED: { reached: true, text: () => text.probes.network.refused },
  ECONNRESET: closed,
  EPIPE: closed,
  ENOTFOUND: noSuchHost,
  EAI_AGAIN: { reached: false, text: (host) => text.probes.network.lookupFailed(host) },
  EHOSTUNREACH: noRoute,
  ENETUNREACH: noRoute,
  EHOSTDOWN: noRoute,
  ENETDOWN: noRoute,
  EADDRNOTAVAIL: noRoute,
  ETIMEDOUT: noAnswer,
  HPE_HEADER_OVERFLOW: { reached: true, text: () => text.probes.network.headersTooLarge },
  CERT_HAS_EXPIRED: { reached: true, text: (host) => text.probes.certificate.expired(host) },
  CERT_NOT_YET_VALID: { reached: true, text: (host) => text.probes.certificate.notYet(host) },
  ERR_TLS_CERT_ALTNAME_INVALID: { reached: true, text: (host) => text.probes.certificate.otherName(host) },
  DEPTH_ZERO_SELF_SIGNED_CERT: selfSigned,
  SELF_SIGNED_CERT_IN_CHAIN: notTrusted,
  UNABLE_TO_GET_ISSUER_CERT: notTrusted,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: notTrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: notTrusted,
}

/** Node wraps the error of each address it tried; the first that has a code tells. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  if ('code' in error && typeof error.code === 'string') return error.code
  const inner = error instanceof AggregateError ? [...error.errors, error.cause] : [error.cause]
  for (const candidate of inner) {
    const code = codeOf(candidate)
    if (code !== null) return code
  }
  return null
}

/** Who a certificate is for that is not for the host that was asked. */
function nameOnCertificate(error: unknown): string | null {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (codeOf(cause) !== 'ERR_TLS_CERT_ALTNAME_INVALID' || !(cause instanceof Error)) return null
  const certificate = 'cert' in cause ? cause.cert : null
  if (typeof certificate !== 'object' || certificate === null || !('subject' in certificate)) return null
  const { subject } = certificate
  if (typeof subject !== 'object' || subject === null || !('CN' in subject)) return null
  return typeof subject.CN === 'string' ? subject.CN : null
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
