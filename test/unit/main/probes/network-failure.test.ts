import { describe, expect, it } from 'vitest'
import { describeNetworkFailure } from '#main/probes/network-failure'

function coded(code: string, cause?: unknown): Error {
  return Object.assign(new Error(code, { cause }), { code })
}

describe('describeNetworkFailure', () => {
  it.each<[unknown, boolean, string]>([
    [coded('ENOTFOUND'), false, 'no such host: shop.example'],
    [coded('EAI_AGAIN'), false, 'the name shop.example could not be looked up'],
    [coded('EHOSTUNREACH'), false, 'no way to shop.example from this network'],
    [coded('ETIMEDOUT'), false, 'shop.example does not answer'],
    [coded('ECONNREFUSED'), true, 'connection refused'],
    [coded('CERT_HAS_EXPIRED'), true, 'the certificate of shop.example has expired'],
    [coded('ERR_TLS_CERT_ALTNAME_INVALID'), true, 'the certificate is not for shop.example'],
    [
      coded('SELF_SIGNED_CERT_IN_CHAIN'),
      true,
      'the certificate of shop.example is not trusted: its issuer is unknown',
    ],
    [new AggregateError([coded('ECONNREFUSED')]), true, 'connection refused'],
    [new Error('failed', { cause: coded('ENOTFOUND') }), false, 'no such host: shop.example'],
    [new Error('odd'), false, 'no connection to shop.example (odd)'],
    [coded('ENEW'), false, 'no connection to shop.example (ENEW)'],
  ])('%s', (error, reached, text) => {
    expect(describeNetworkFailure(error, 'shop.example')).toEqual({ outcome: 'failed', reached, text })
  })

  it('tells who a certificate is for that is not for the host', () => {
    const foreign = { cert: { subject: { CN: 'portal.hotel.invalid' } } }
    const error = Object.assign(coded('ERR_TLS_CERT_ALTNAME_INVALID'), foreign)
    expect(describeNetworkFailure(error, 'shop.example')).toMatchObject({
      divertedTo: 'portal.hotel.invalid',
    })
    expect(describeNetworkFailure(Object.assign(coded('CERT_HAS_EXPIRED'), foreign), 'x')).not.toHaveProperty(
      'divertedTo',
    )
  })
})
