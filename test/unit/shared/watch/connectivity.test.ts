import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConnectivityFacts, decideConnectivity } from '#shared/watch/connectivity'

const nothing: ConnectivityFacts = { wayOut: 'unknown', anchors: [], hosts: [], portal: null }
const answer = fc.record({
  host: fc.constantFrom('a.example', 'b.example', 'c.example'),
  answered: fc.boolean(),
})
const facts: fc.Arbitrary<ConnectivityFacts> = fc.record({
  wayOut: fc.constantFrom('no interface', 'no route', 'unknown', 'gateway answered', 'gateway silent'),
  anchors: fc.array(answer, { maxLength: 3 }),
  hosts: fc.array(answer, { maxLength: 3 }),
  portal: fc.constant(null),
})
const twoFailing = [
  { host: 'a.example', answered: false },
  { host: 'b.example', answered: false },
]

describe('decideConnectivity', () => {
  it('is online whenever anything outside answers for itself', () => {
    fc.assert(
      fc.property(facts, (found) => {
        const proof = { host: 'proof.example', answered: true }
        expect(decideConnectivity({ ...found, hosts: [...found.hosts, proof] }).online).toBe(true)
        expect(decideConnectivity({ ...found, anchors: [...found.anchors, proof] }).online).toBe(true)
      }),
    )
  })

  it.each<[string, Partial<ConnectivityFacts>, boolean, string]>([
    ['in doubt', {}, true, 'Nothing says that this laptop is offline.'],
    [
      'without an interface',
      { wayOut: 'no interface' },
      false,
      'No network connection of this laptop is up.',
    ],
    [
      'on a network that leads nowhere',
      { wayOut: 'no route' },
      true,
      'Nothing says that this laptop is offline.',
    ],
    [
      'on a network that leads nowhere, with two failing hosts',
      { wayOut: 'no route', hosts: twoFailing },
      false,
      'This laptop’s network has no way out, and a.example, b.example all fail.',
    ],
    ['with a silent gateway', { wayOut: 'gateway silent' }, false, 'The network’s gateway does not answer.'],
    [
      'with silent anchors behind a gateway that answers',
      { wayOut: 'gateway answered', anchors: [{ host: '192.0.2.1:53', answered: false }] },
      false,
      '192.0.2.1:53 does not answer.',
    ],
    [
      'with one failing host',
      { hosts: [{ host: 'a.example', answered: false }] },
      true,
      'Nothing says that this laptop is offline.',
    ],
    [
      'with two failing hosts',
      { hosts: twoFailing },
      false,
      'Nothing answers: a.example, b.example all fail.',
    ],
    [
      'with two failing hosts behind a gateway that answers',
      { wayOut: 'gateway answered', hosts: twoFailing },
      true,
      'The network’s gateway answers.',
    ],
    [
      'behind a sign-in page, whatever answers',
      {
        hosts: [{ host: 'a.example', answered: true }],
        portal: { portal: 'portal.hotel.test', hosts: ['a.example', 'b.test'] },
      },
      false,
      'A page of portal.hotel.test answers in place of a.example, b.test: sign in to this network.',
    ],
    [
      'behind a sign-in page that does not say whose it is',
      { portal: { portal: 'anchor.example', hosts: ['anchor.example'] } },
      false,
      'A page answers in place of anchor.example: sign in to this network.',
    ],
  ])('%s', (_, found, online, reason) => {
    expect(decideConnectivity({ ...nothing, ...found })).toEqual({ online, reason })
  })
})
