import { text } from '../../../text/text'
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
  const words = text.watch.findings.certificate
  if (validTo <= now) return words.expired(name, formatDuration(now - validTo), day(validTo))
  if (validFrom > now) return words.notYet(name, day(validFrom))
  if (!nameFits) return words.otherName(name)
  if (distrust === null || wanted.anyIssuer) return null
  if (selfSigned) return words.selfSigned(name)
  if (distrust === 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' || distrust === 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY')
    return words.unknownIssuer(name, issuer)
  const reasons: Readonly<Record<string, string>> = words.reasons
  return words.distrusted(name, reasons[distrust] ?? distrust)
}

/** "expires in 12 days (2026-03-01)", "expires in 5 hours": never "in 0 days". */
export function describeExpiry(validTo: number, now: number): string {
  return text.watch.findings.certificate.expires(formatDuration(validTo - now), day(validTo))
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
