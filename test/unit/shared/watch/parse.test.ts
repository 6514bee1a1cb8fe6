import { describe, expect, it } from 'vitest'
import { type Monitor, parseMonitor } from '#shared/watch/parse'
import { describeTarget } from '#shared/watch/target'

function parsed(definition: unknown): Monitor {
  const result = parseMonitor(definition)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function problems(definition: unknown): Record<string, string> {
  const result = parseMonitor(definition)
  if (result.ok) throw new Error('The definition was understood.')
  return Object.fromEntries(result.error.map(({ field, sentence }) => [field, sentence]))
}

const shop = { name: 'Shop', kind: 'http', url: 'https://shop.example/health' } as const

describe('a definition that is understood', () => {
  it('gets every default', () => {
    expect(parsed(shop)).toEqual({
      name: 'Shop',
      group: null,
      interval: 60_000,
      timeout: 10_000,
      retryInterval: 15_000,
      failAfter: 2,
      recoverAfter: 2,
      severity: null,
      metric: null,
      warning: null,
      critical: null,
      warningClear: null,
      criticalClear: null,
      aggregation: null,
      flapping: { low: 0.05, high: 0.2 },
      needs: [],
      target: {
        kind: 'http',
        url: 'https://shop.example/health',
        method: 'GET',
        headers: {},
        body: null,
        expectStatus: [{ from: 200, to: 299 }],
        redirects: 5,
        content: {
          expectText: null,
          rejectText: null,
          expectPattern: null,
          rejectPattern: null,
          json: null,
        },
        bodyLimit: 1_000_000,
        ignoreCertificate: false,
      },
    })
  })

  it('becomes numbers', () => {
    const monitor = parsed({
      ...shop,
      interval: '5 min',
      timeout: '2s',
      retryInterval: '20s',
      warning: '> 1.5 s',
      critical: '>3s',
      expectStatus: '200-204, 401',
    })
    expect(monitor).toMatchObject({
      interval: 300_000,
      timeout: 2000,
      retryInterval: 20_000,
      warning: { comparison: '>', value: 1500, unit: 'milliseconds' },
      critical: { comparison: '>', value: 3000, unit: 'milliseconds' },
      target: {
        expectStatus: [
          { from: 200, to: 204 },
          { from: 401, to: 401 },
        ],
      },
    })
  })

  it('keeps the default timeout below a short interval', () => {
    expect(parsed({ ...shop, interval: '2s' })).toMatchObject({ timeout: 1600, retryInterval: 1000 })
  })

  it('reads a bare status number and a bracketed address', () => {
    expect(parsed({ ...shop, expectStatus: 301 }).target).toMatchObject({
      expectStatus: [{ from: 301, to: 301 }],
    })
    expect(parsed({ name: 'Queue', kind: 'tcp', host: '[::1]', port: 5672 }).target).toEqual({
      kind: 'tcp',
      host: '::1',
      port: 5672,
      send: null,
      expectBanner: null,
    })
  })
})

describe('the rules from checks to alerts', () => {
  it('are understood', () => {
    expect(
      parsed({
        ...shop,
        warning: '> 1 s',
        warningClear: '700 ms',
        critical: '> 3 s',
        criticalClear: '< 2 s',
        over: '5 min',
        aggregate: 'p95',
        flapHigh: '30%',
        flapLow: '10%',
        needs: ['Router', 'vpn-interface'],
      }),
    ).toMatchObject({
      warningClear: { value: 700, unit: 'milliseconds' },
      criticalClear: { value: 2000, unit: 'milliseconds' },
      aggregation: { over: 300_000, by: { kind: 'percentile', share: 0.95 } },
      flapping: { low: 0.1, high: 0.3 },
      needs: [{ kind: 'monitor', name: 'Router' }, { kind: 'vpn' }],
    })
    expect(parsed({ ...shop, over: '5 min', needs: 'Router' })).toMatchObject({
      aggregation: { by: { kind: 'average' } },
      needs: [{ kind: 'monitor', name: 'Router' }],
    })
  })

  it.each<[Record<string, unknown>, string, string]>([
    [{ warning: '> 1 s', warningClear: '2 s' }, 'warningClear', 'cannot be over above that'],
    [{ warningClear: 'soon' }, 'warningClear', 'not a level to come back to'],
    [{ aggregate: 'p95' }, 'over', 'Say over what time'],
    [{ over: '5 min', aggregate: 'median' }, 'aggregate', 'no way to make many values one'],
    [{ over: '1 min' }, 'over', 'at least two intervals'],
    [{ interval: '1s', over: '1 hour' }, 'over', 'at most 10 min'],
    [{ flapLow: '30%' }, 'flapLow', 'smaller than the share at which flapping begins'],
    [{ flapHigh: '3 s' }, 'flapHigh', 'is not a share'],
    [{ needs: 'Shop' }, 'needs', 'cannot need itself'],
    [{ over: '5 min', aggregate: 'rate', warning: '> 1 s' }, 'warning', 'a share like'],
  ])('%o is told at %s', (fields, field, sentence) => {
    expect(problems({ ...shop, ...fields })).toEqual({ [field]: expect.stringContaining(sentence) })
  })
})

describe('a definition with mistakes', () => {
  it('names them all at once, each at its field', () => {
    expect(
      problems({
        name: '',
        kind: 'http',
        url: 'ftp://files.example',
        interval: '10 parsecs',
        timeout: 5,
        failAfter: 0,
        expectStatus: '2xx',
        warning: 'rather slow',
        colour: 'red',
      }),
    ).toEqual({
      name: 'This must not be empty.',
      url: 'ftp: is not a scheme Watchkeeper can check; use http:// or https://.',
      interval: '“10 parsecs” is not a duration; write it like 30s, 5 min or 1 hour.',
      timeout: '5 must be text with its unit, like "5s" or "> 5%".',
      failAfter: 'At least 1.',
      expectStatus: '“2xx” is not a status or a range of them; write it like 200, 200-299 or 200-299, 401.',
      warning: '“rather slow” is not a threshold; write it like > 3 s or > 85%.',
      colour: expect.stringContaining(
        '“colour” is no field of a monitor of kind http; allowed are name, group',
      ),
    })
  })

  it.each([
    [
      { name: 'A', kind: 'telepathy' },
      'kind',
      expect.stringMatching(/^“telepathy” is no kind of monitor; use http, tls, tcp, .+\.$/),
    ],
    [
      { name: 'A' },
      'kind',
      expect.stringMatching(/^The kind of monitor is missing; use http, tls, tcp, .+\.$/),
    ],
    [{ name: 'A', kind: 'http' }, 'url', '“url” is missing; it must be text.'],
    [{ ...shop, url: 'shop' }, 'url', '“shop” is not a web address; write it like https://host/path.'],
    [{ ...shop, url: 'https://me:pw@shop.example' }, 'url', expect.stringContaining('Authorization')],
    [{ ...shop, method: 'BREW' }, 'method', expect.stringContaining('Allowed here: GET, HEAD, POST')],
    [
      { ...shop, headers: { 'a b': 'c' } },
      'headers',
      expect.stringContaining('“a b” is not the name of a header'),
    ],
    [{ ...shop, headers: { accept: 'a\nb' } }, 'headers', expect.stringContaining('cannot be sent')],
    [{ ...shop, interval: '10 ms' }, 'interval', '“10 ms” is too short; the shortest allowed is 1 s.'],
    [{ ...shop, interval: '5s', timeout: '6s' }, 'timeout', expect.stringContaining('at most the interval')],
    [{ ...shop, interval: '5s', retryInterval: '6s' }, 'retryInterval', expect.stringContaining('at most')],
    [{ ...shop, method: 'HEAD', expectText: 'ok' }, 'expectText', expect.stringContaining('GET')],
    [
      { name: 'A', kind: 'cpu', critical: '> 3 s' },
      'critical',
      expect.stringContaining('a share like > 85%'),
    ],
    [
      { name: 'A', kind: 'cpu', warning: '>90%', critical: '>80%' },
      'critical',
      expect.stringContaining('not come before'),
    ],
    [
      { name: 'A', kind: 'cpu', warning: '>80%', critical: '<90%' },
      'critical',
      expect.stringContaining('same way'),
    ],
    [{ name: 'A', kind: 'tcp', host: 'h', port: 70000 }, 'port', 'At most 65535.'],
    [{ name: 'A', kind: 'tcp', host: 'h', port: '80' }, 'port', 'This must be a number.'],
    ['a text', '', 'A monitor must be a list of fields with values.'],
  ])('%j', (definition, field, sentence) => {
    expect(problems(definition)[field]).toEqual(sentence)
  })
})

describe('describeTarget', () => {
  it.each([
    [shop, 'https://shop.example/health'],
    [{ ...shop, method: 'HEAD' }, 'HEAD https://shop.example/health'],
    [{ name: 'A', kind: 'tcp', host: '::1', port: 22 }, '[::1]:22'],
    [{ name: 'A', kind: 'tcp', host: 'db.example', port: 22 }, 'db.example:22'],
    [{ name: 'A', kind: 'cpu' }, 'the processor of this laptop'],
    [{ name: 'A', kind: 'disk' }, 'the system disk of this laptop'],
    [{ name: 'A', kind: 'disk', path: '/srv' }, 'the disk of /srv on this laptop'],
  ] as const)('%j', (definition, words) => {
    expect(describeTarget(definition)).toBe(words)
  })
})
