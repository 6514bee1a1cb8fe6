import type { Socket } from 'node:net'
import { checkServerIdentity, type PeerCertificate, TLSSocket } from 'node:tls'
import { text } from '../../shared/text/text'
import {
  certificateTrouble,
  describeExpiry,
  type ShownCertificate,
} from '../../shared/watch/kinds/tls/certificate'
import type { TlsTarget } from '../../shared/watch/kinds/tls/target'
import { openConnection } from './connection'
import type { ProbeResult } from './probe'

/** Shakes hands and looks at the certificate. The value is the time it is still valid, in milliseconds. */
export async function probeTls(target: TlsTarget, signal: AbortSignal): Promise<ProbeResult> {
  const { host, port, servername } = target
  // A bad certificate is looked at like a good one: what is wrong with it is what is to be told.
  const connection = await openConnection(
    { host, port, secure: { serverName: servername, verified: false } },
    signal,
  )
  if (!connection.ok) return connection.error
  const { socket, timings } = connection.value
  const shown = certificateShown(socket)
  socket.destroy()
  if (shown === null)
    return { outcome: 'failed', reached: true, text: text.probes.certificate.none(host), timings }
  const { certificate, distrust } = shown
  const now = Date.now()
  const validTo = Date.parse(certificate.valid_to)
  const details = { identity: certificate.fingerprint256, timings }
  const trouble = certificateTrouble(facts(certificate, distrust, servername), target, now)
  if (trouble !== null) return { outcome: 'failed', reached: true, text: trouble, ...details }
  return {
    outcome: 'answered',
    value: validTo - now,
    unit: 'milliseconds',
    text: describeExpiry(validTo, now),
    ...details,
  }
}

function certificateShown(socket: Socket): { certificate: PeerCertificate; distrust: string | null } | null {
  if (!(socket instanceof TLSSocket)) return null
  const certificate = socket.getPeerCertificate()
  if (certificate.valid_to === undefined) return null
  const { authorizationError } = socket
  return { certificate, distrust: authorizationError ? String(authorizationError) : null }
}

function facts(certificate: PeerCertificate, distrust: string | null, servername: string): ShownCertificate {
  const { subject, issuer } = certificate
  return {
    validFrom: Date.parse(certificate.valid_from),
    validTo: Date.parse(certificate.valid_to),
    issuer: nameOf(issuer),
    selfSigned: JSON.stringify(subject) === JSON.stringify(issuer),
    nameFits: checkServerIdentity(servername, certificate) === undefined,
    distrust,
  }
}

function nameOf({ CN, O }: PeerCertificate['issuer']): string {
  const name = CN ?? O ?? text.probes.certificate.unnamed
  return Array.isArray(name) ? name.join(', ') : name
}
