import { describe, expect, it } from 'vitest'
import {
  certificateTrouble,
  describeExpiry,
  type ShownCertificate,
} from '#shared/watch/kinds/tls/certificate'

const now = Date.UTC(2026, 0, 10, 12)
const hour = 3_600_000
const day = 24 * hour
const good: ShownCertificate = {
  validFrom: now - 30 * day,
  validTo: now + 60 * day,
  issuer: 'Test issuer',
  selfSigned: false,
  nameFits: true,
  distrust: null,
}
const wanted = { servername: 'shop.example', anyIssuer: false }

describe('certificateTrouble', () => {
  it('finds none in a good one', () => {
    expect(certificateTrouble(good, wanted, now)).toBeNull()
  })

  it.each<[Partial<ShownCertificate>, string]>([
    [{ validTo: now - 3 * day }, 'the certificate of shop.example expired 3 d ago, on 2026-01-07'],
    [{ validTo: now }, 'the certificate of shop.example expired 0 ms ago, on 2026-01-10'],
    [{ validFrom: now + 2 * day }, 'the certificate of shop.example is not valid before 2026-01-12'],
    [{ nameFits: false }, 'the certificate is not for shop.example'],
    [
      { selfSigned: true, distrust: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      'the certificate of shop.example is not trusted: it is self-signed',
    ],
    [{ distrust: 'CERT_REVOKED' }, 'the certificate of shop.example is not trusted: it was revoked'],
    [{ distrust: 'SOMETHING_NEW' }, 'the certificate of shop.example is not trusted: SOMETHING_NEW'],
  ])('tells %j', (change, text) => {
    expect(certificateTrouble({ ...good, ...change }, wanted, now)).toBe(text)
  })

  it('tells the plainest first', () => {
    const bad = { ...good, validTo: now - day, nameFits: false, distrust: 'CERT_HAS_EXPIRED' }
    expect(certificateTrouble(bad, wanted, now)).toContain('expired')
  })

  it('takes any issuer where any will do, but not any name', () => {
    const any = { ...wanted, anyIssuer: true }
    expect(certificateTrouble({ ...good, distrust: 'CERT_REVOKED' }, any, now)).toBeNull()
    expect(certificateTrouble({ ...good, nameFits: false }, any, now)).not.toBeNull()
  })
})

describe('describeExpiry', () => {
  it.each([
    [60 * day, 'expires in 60 d, on 2026-03-11'],
    [5 * hour, 'expires in 5 h, on 2026-01-10'],
    [90_000, 'expires in 1 min 30 s, on 2026-01-10'],
  ])('%i', (left, text) => {
    expect(describeExpiry(now + left, now)).toBe(text)
  })
})
