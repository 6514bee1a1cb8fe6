import { describe, expect, it } from 'vitest'
import { formatStatusRanges, remoteAddress, remoteAddresses, type Target } from '#shared/watch/target'

function http(url: string): Target {
  return { kind: 'http', url, method: 'GET', headers: {}, expectStatus: [], expectText: null }
}

describe('remoteAddress', () => {
  it.each<[Target, ReturnType<typeof remoteAddress>]>([
    [http('https://shop.example/'), { host: 'shop.example', port: 443 }],
    [http('http://shop.example:8080/'), { host: 'shop.example', port: 8080 }],
    [http('http://[2001:db8::1]/'), { host: '2001:db8::1', port: 80 }],
    [http('http://127.0.0.1:8080/'), null],
    [http('http://[::1]:8080/'), null],
    [http('http://LOCALHOST/'), null],
    [
      { kind: 'tcp', host: 'db.example', port: 1 },
      { host: 'db.example', port: 1 },
    ],
    [{ kind: 'tcp', host: '127.5.0.1', port: 1 }, null],
    [{ kind: 'tcp', host: '::1', port: 1 }, null],
    [{ kind: 'cpu' }, null],
    [{ kind: 'disk', path: '/' }, null],
  ])('%j', (target, address) => {
    expect(remoteAddress(target)).toEqual(address)
  })
})

describe('remoteAddresses', () => {
  it('has each host outside this laptop once', () => {
    const targets = [http('https://shop.example/'), http('http://shop.example/'), http('http://localhost/')]
    expect(remoteAddresses(targets)).toEqual([{ host: 'shop.example', port: 443 }])
  })
})

describe('formatStatusRanges', () => {
  it('writes them as a person does', () => {
    expect(
      formatStatusRanges([
        { from: 200, to: 299 },
        { from: 401, to: 401 },
      ]),
    ).toBe('200-299, 401')
  })
})
