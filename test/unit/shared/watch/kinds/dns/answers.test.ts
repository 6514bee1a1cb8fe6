import { describe, expect, it } from 'vitest'
import { answersTrouble, named, plainAnswer } from '#shared/watch/kinds/dns/answers'
import type { RecordType } from '#shared/watch/kinds/dns/target'

describe('plainAnswer', () => {
  it.each<[RecordType, string, string]>([
    ['CNAME', ' Edge.Example. ', 'edge.example'],
    ['MX', '10  Mail.example.', '10 mail.example'],
    ['SOA', 'ns1.example. admin.example. 7 1 2 3 4', 'ns1.example admin.example 7 1 2 3 4'],
    ['AAAA', '2001:DB8:0:0::1', '2001:db8::1'],
    ['AAAA', 'not an address', 'not an address'],
    ['TXT', ' V=spf1  a ', 'V=spf1  a'],
    ['CAA', '0 issue "CA.example"', '0 issue ca.example'],
  ])('%s %s', (record, answer, plain) => {
    expect(plainAnswer(record, answer)).toBe(plain)
  })
})

describe('answersTrouble', () => {
  it('takes any answer where none is expected', () => {
    expect(answersTrouble({ expect: [], match: 'exactly', record: 'A' }, ['192.0.2.1'])).toBeNull()
  })

  it('counts an answer that came twice once', () => {
    const wanted = { expect: ['192.0.2.1'], match: 'exactly', record: 'A' } as const
    expect(answersTrouble({ ...wanted, expect: [...wanted.expect] }, ['192.0.2.1', '192.0.2.1'])).toBeNull()
  })
})

describe('named', () => {
  it('names a few, each on one line, and counts the rest', () => {
    expect(named(['a\nb', 'c', 'd', 'e', 'f', 'g'])).toBe('a b, c, d, e and 2 more')
  })
})
