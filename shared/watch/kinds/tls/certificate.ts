import { formatDuration } from '../../../time/duration'

/** What a server shows of its certificate. Times are UTC milliseconds. */
export interface ShownCertificate {
  validFrom: number
  validTo: number
  /** Who issued it, as far as it says. */
  issuer: string
  selfSigned: boolean
  /** Whether it is for the name that was asked for. */
  nameFits: boolean
  /** Why this system does not trust the issuers, as a code of OpenSSL; null where it does. */
  distrust: string | null
}

/** What is wrong with a certificate by now, as a phrase, the plainest first; null when nothing is. */
export function certificateTrouble(
  certificate: ShownCertificate,
  wanted: { servername: string; anyIssuer: boolean },
  now: number,
): string | null {
  const { validFrom, validTo, issuer, selfSigned, nameFits, distrust } = certificate
  const name = wanted.servername
  if (validTo <= now)
    return `the certificate of ${name} expired ${formatDuration(now - validTo)} ago, on ${day(validTo)}`
  if (validFrom > now) return `the certificate of ${name} is not valid before ${day(validFrom)}`
  if (!nameFits) return `the certificate is not for ${name}`
  if (distrust === null || wanted.anyIssuer) return null
  if (selfSigned) return `the certificate of ${name} is not trusted: it is self-signed`
  if (distrust === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' || distrust === 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY')
    return `the certificate of ${name} is not trusted: its issuer, ${issuer}, is unknown, or the server does not send the certificates between`
  return `the certificate of ${name} is not trusted: ${reasons[distrust] ?? distrust}`
}

/** "expires in 12 days (2026-03-01)", "expires in 5 hours": never "in 0 days". */
export function describeExpiry(validTo: number, now: number): string {
  return `expires in ${formatDuration(validTo - now)}, on ${day(validTo)}`
}

const reasons: Readonly<Record<string, string>> = {
  SELF_SIGNED_CERT_IN_CHAIN: 'the root that issued it is not known to this system',
  CERT_HAS_EXPIRED: 'a certificate between it and the root has expired',
  CERT_SIGNATURE_FAILURE: 'its signature is not that of its issuer',
  CERT_REVOKED: 'it was revoked',
  INVALID_PURPOSE: 'it was not issued for servers',
  CERT_CHAIN_TOO_LONG: 'the chain of its issuers is too long',
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
