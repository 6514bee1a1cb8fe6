import { describe, expect, it } from 'vitest'
import { parseMonitor } from '#shared/watch/parse'

function problems(definition: Record<string, unknown>): Record<string, string> {
  const result = parseMonitor({ name: 'Monitor', ...definition })
  if (result.ok) throw new Error('The definition was understood.')
  return Object.fromEntries(result.error.map(({ field, sentence }) => [field, sentence]))
}

const http = { kind: 'http', url: 'https://shop.example/' }

describe('fields that are wrong, or contradict each other', () => {
  it.each<[Record<string, unknown>, string, string]>([
    [{ ...http, body: 'x' }, 'body', 'GET sends no body; use POST, PUT or PATCH.'],
    [
      { ...http, method: 'HEAD', rejectPattern: 'x' },
      'rejectPattern',
      'HEAD asks for no body to look at; use GET.',
    ],
    [{ ...http, json: { path: '$.a' } }, 'json.equals', expect.stringContaining('equals, above or below')],
    [
      { ...http, json: { path: '$.a', unit: 'bytes' }, warning: '> 1 s' },
      'warning',
      expect.stringContaining('a size'),
    ],
    [{ ...http, json: { path: 'a', equals: 1 } }, 'json.path', expect.stringContaining('not a JSON path')],
    [{ kind: 'dns', host: '192.0.2.1' }, 'host', expect.stringContaining('has no A record')],
    [
      { kind: 'dns', host: 'a.example', resolver: 'dns.example' },
      'resolver',
      expect.stringContaining('192.0.2.53'),
    ],
    [{ kind: 'ping', host: '-c1' }, 'host', expect.stringContaining('not the name or address')],
    [{ kind: 'ping', host: '::1', family: 4 }, 'family', 'The host is an address of IPv6.'],
    [
      { kind: 'ping', host: 'a.example', warningLoss: '50%', criticalLoss: '40%' },
      'criticalLoss',
      expect.stringContaining('must not be below'),
    ],
    [
      { kind: 'ping', host: 'a.example', warningLoss: 'some' },
      'warningLoss',
      expect.stringContaining('like 20%'),
    ],
    [{ kind: 'ping', host: 'a.example', family: 5 }, 'family', 'Allowed here: 4, 6.'],
    [{ kind: 'dns', host: 'a.example', expect: 5 }, 'expect', 'This must be text or a list.'],
    [{ ...http, json: { path: '$.a', equals: 1, like: 2 } }, 'json.like', '“like” is no field of “json”.'],
    [{ ...http, json: { equals: 1 } }, 'json.path', '“json.path” is missing; it must be text.'],
  ])('%j', (definition, field, sentence) => {
    expect(problems(definition)).toEqual({ [field]: sentence })
  })
})

describe('a resolver', () => {
  it.each([
    ['192.0.2.53', { host: '192.0.2.53', port: 53 }],
    ['192.0.2.53:5353', { host: '192.0.2.53', port: 5353 }],
    ['2001:db8::53', { host: '2001:db8::53', port: 53 }],
    ['[2001:db8::53]:5353', { host: '2001:db8::53', port: 5353 }],
  ])('%s', (resolver, address) => {
    const monitor = parseMonitor({ name: 'A', kind: 'dns', host: 'a.example', resolver })
    expect(monitor).toMatchObject({ ok: true, value: { target: { resolver: address } } })
  })
})
