import { describe, expect, it } from 'vitest'
import { inPlaceOfAnchor, portalAmong } from '#shared/watch/captive'

const anchor = new URL('http://anchor.example/ok')

describe('inPlaceOfAnchor', () => {
  it.each([
    ['an empty answer', { status: 204, location: null, bodyLength: 0 }, null],
    ['a word', { status: 200, location: null, bodyLength: 8 }, null],
    ['an error of its own', { status: 500, location: null, bodyLength: 5000 }, null],
    ['a redirect on itself', { status: 301, location: '/ok/', bodyLength: 0 }, null],
    ['a redirect to nowhere', { status: 302, location: null, bodyLength: 0 }, null],
    [
      'a redirect to another host',
      { status: 302, location: 'https://portal.test/?from=anchor', bodyLength: 0 },
      'portal.test',
    ],
    ['a page', { status: 200, location: null, bodyLength: 201 }, 'anchor.example'],
    ['the wish that this laptop signs in', { status: 511, location: null, bodyLength: 0 }, 'anchor.example'],
  ])('judges %s', (_name, reply, portal) => {
    expect(inPlaceOfAnchor(anchor, reply)).toBe(portal)
  })
})

describe('portalAmong', () => {
  const portal = 'portal.hotel.test'

  it('finds who answers for unrelated hosts', () => {
    const diversions = [
      { host: 'shop.example', to: portal },
      { host: '192.0.2.7', to: portal },
      { host: 'bank.invalid', to: 'elsewhere.invalid' },
    ]
    expect(portalAmong(diversions)).toEqual({ portal, hosts: ['shop.example', '192.0.2.7'] })
  })

  it.each([
    ['one host', [{ host: 'shop.example', to: portal }]],
    [
      'hosts of one owner',
      [
        { host: 'www.shop.example', to: portal },
        { host: 'api.shop.example', to: portal },
      ],
    ],
    [
      'hosts of its own',
      [
        { host: 'shop.example', to: 'login.shop.example' },
        { host: 'bank.invalid', to: 'login.shop.example' },
      ],
    ],
    [
      'different answers',
      [
        { host: 'shop.example', to: portal },
        { host: 'bank.invalid', to: 'other.test' },
      ],
    ],
  ])('finds none among %s', (_name, diversions) => {
    expect(portalAmong(diversions)).toBeNull()
  })
})
