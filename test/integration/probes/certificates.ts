import { type CertificateExtension, generate } from 'selfsigned'

export interface Issued {
  key: string
  cert: string
}

const day = 86_400_000

/** An issuer of its own, which nobody knows until a test trusts it. */
export async function createIssuer(name: string): Promise<Issued> {
  return issue({
    name,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, digitalSignature: true, critical: true },
    ],
  })
}

interface Wishes {
  name: string
  /** Days from now. */
  validFrom?: number
  validTo?: number
  issuer?: Issued
  extensions?: CertificateExtension[]
}

/** A certificate; without an issuer it is self-signed. */
export async function issue(wishes: Wishes): Promise<Issued> {
  const { name, validFrom = -1, validTo = 90, issuer } = wishes
  const extensions = wishes.extensions ?? [
    { name: 'basicConstraints', cA: false },
    { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
  ]
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notBeforeDate: new Date(Date.now() + validFrom * day),
    notAfterDate: new Date(Date.now() + validTo * day),
    extensions,
    ...(issuer === undefined ? {} : { ca: issuer }),
  })
  return { key, cert }
}
