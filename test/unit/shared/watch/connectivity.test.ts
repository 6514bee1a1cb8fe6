import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConnectivityFacts, decideConnectivity } from '#shared/watch/connectivity'

const nothing: ConnectivityFacts = { route: true, gateway: 'unknown', anchors: [], hosts: [] }
const answer = fc.record({
  host: fc.constantFrom('a.example', 'b.example', 'c.example'),
  answered: fc.boolean(),
})
const facts: fc.Arbitrary<ConnectivityFacts> = fc.record({
  route: fc.constantFrom(true, false, null),
  gateway: fc.constantFrom('answered', 'silent', 'unknown'),
  anchors: fc.array(answer, { maxLength: 3 }),
  hosts: fc.array(answer, { maxLength: 3 }),
})

describe('decideConnectivity', () => {
  it('is online whenever anything outside answers', () => {
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
    ['without a route', { route: false }, false, 'This laptop has no network connection.'],
    ['with a silent gateway', { gateway: 'silent' }, false, 'The network’s gateway does not answer.'],
    [
      'with silent anchors behind a gateway that answers',
      { gateway: 'answered', anchors: [{ host: '192.0.2.1:53', answered: false }] },
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
      {
        hosts: [
          { host: 'a.example', answered: false },
          { host: 'b.example', answered: false },
        ],
      },
      false,
      'Nothing answers: a.example, b.example all fail.',
    ],
    [
      'with two failing hosts behind a gateway that answers',
      {
        gateway: 'answered',
        hosts: [
          { host: 'a.example', answered: false },
          { host: 'b.example', answered: false },
        ],
      },
      true,
      'The network’s gateway answers.',
    ],
  ])('%s', (_, found, online, reason) => {
    expect(decideConnectivity({ ...nothing, ...found })).toEqual({ online, reason })
  })
})
