import { describe, expect, it } from 'vitest'
import { formatStatusRanges } from '#shared/watch/kinds/http/target'
import { parseMonitor } from '#shared/watch/parse'
import { remoteAddress, remoteAddresses, type Target } from '#shared/watch/target'

function target(definition: Record<string, unknown>): Target {
  const monitor = parseMonitor({ name: 'Target', ...definition })
  if (!monitor.ok) throw new Error(JSON.stringify(monitor.error))
  return monitor.value.target
}

function http(url: string): Target {
  return target({ kind: 'http', url })
}

function tcp(host: string): Target {
  return target({ kind: 'tcp', host, port: 1 })
}

describe('remoteAddress', () => {
  it.each<[Target, ReturnType<typeof remoteAddress>]>([
    [http('https://shop.example/'), { host: 'shop.example', port: 443 }],
    [http('http://shop.example:8080/'), { host: 'shop.example', port: 8080 }],
    [http('http://[2001:db8::1]/'), { host: '2001:db8::1', port: 80 }],
    [http('http://127.0.0.1:8080/'), null],
    [http('http://[::1]:8080/'), null],
    [http('http://LOCALHOST/'), null],
    [tcp('db.example'), { host: 'db.example', port: 1 }],
    [tcp('127.5.0.1'), null],
    [tcp('::1'), null],
    [target({ kind: 'ping', host: 'db.example' }), { host: 'db.example', port: null }],
    [target({ kind: 'dns', host: 'db.example' }), { host: 'db.example', port: null }],
    [target({ kind: 'dns', host: 'db.example', resolver: '192.0.2.53' }), { host: '192.0.2.53', port: null }],
    [target({ kind: 'dns', host: 'db.example', resolver: '127.0.0.53' }), null],
    [{ kind: 'cpu' }, null],
    [{ kind: 'disk', path: '/' }, null],
  ])('%j', (target, address) => {
    expect(remoteAddress(target)).toEqual(address)
  })
})

describe('remoteAddresses', () => {
  it('has each host outside this laptop once that a connection can be tried to', () => {
    const targets = [
      target({ kind: 'ping', host: 'db.example' }),
      http('https://shop.example/'),
      http('http://shop.example/'),
      http('http://localhost/'),
    ]
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
