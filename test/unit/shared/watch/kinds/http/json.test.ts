import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJson, type JsonExpectation, jsonPathText } from '#shared/watch/kinds/http/json'

function find(document: unknown, expectation: Partial<JsonExpectation> & { path: string }) {
  return findJson({ measure: null, ...expectation }, JSON.stringify(document))
}

const health = {
  status: 'UP',
  ready: true,
  last: null,
  queue: 12,
  components: [
    { name: 'db', state: 'ok', lag: 3 },
    { name: 'cache', state: 'slow', lag: 40 },
  ],
}

describe('a value of a JSON document', () => {
  it.each<[Partial<JsonExpectation> & { path: string }]>([
    [{ path: '$.status', equals: 'UP' }],
    [{ path: '$.ready', equals: true }],
    [{ path: '$.last', equals: null }],
    [{ path: '$.queue', above: 10, below: 20 }],
    [{ path: "$.components[?@.name == 'db'].state", equals: 'ok' }],
    [{ path: '$.components[*].lag', below: 50 }],
    [{ path: '$..lag', above: 1 }],
  ])('%j is as it must be', (expectation) => {
    expect(find(health, expectation)).toEqual({ ok: true, measured: null })
  })

  it.each<[Partial<JsonExpectation> & { path: string }, string]>([
    [{ path: '$.status', equals: 'DOWN' }, '$.status is "UP" where "DOWN" is expected'],
    [{ path: '$.queue', equals: '12' }, '$.queue is 12 where "12" is expected'],
    [{ path: '$.queue', above: 12 }, '$.queue is 12 where more than 12 is expected'],
    [{ path: '$.status', below: 5 }, '$.status is "UP" where less than 5 is expected'],
    [
      { path: '$.components[*].state', equals: 'ok' },
      '$.components[*].state is "slow" where "ok" is expected',
    ],
    [{ path: '$.nothing', equals: 1 }, 'there is nothing at $.nothing in the JSON'],
    [{ path: '$.status', measure: { unit: 'count', scale: 1 } }, '$.status is not one number: "UP"'],
  ])('%j is not', (expectation, text) => {
    expect(find(health, expectation)).toEqual({ ok: false, text })
  })

  it('is what is measured, in its unit', () => {
    expect(find(health, { path: '$.queue', measure: { unit: 'milliseconds', scale: 1000 } })).toEqual({
      ok: true,
      measured: { value: 12_000, unit: 'milliseconds' },
    })
  })

  it('is looked for in JSON only', () => {
    expect(findJson({ path: '$', equals: 1, measure: null }, '<html>')).toEqual({
      ok: false,
      text: 'the body is not JSON',
    })
  })

  it('is not looked for too deeply', () => {
    const text = '['.repeat(5000) + ']'.repeat(5000)
    expect(findJson({ path: '$..a', equals: 1, measure: null }, text)).toEqual({
      ok: false,
      text: 'the JSON is nested too deeply for $..a',
    })
  })

  it('is found wherever its own path leads', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer(), fc.boolean()), fc.nat(5), (value, index) => {
        const list = Array.from({ length: index + 1 }, (_, place) => (place === index ? { value } : null))
        expect(find(list, { path: `$[${index}].value`, equals: value }).ok).toBe(true)
        expect(find(list, { path: `$[${index}].value`, equals: `not ${value}` }).ok).toBe(false)
      }),
    )
  })
})

describe('a JSON path', () => {
  it.each(['$', '$.a.b[0]', "$['a b']", '$.a[1:3]', '$.a[?@.b > 1 && @.c == "x"]', "$['..']['..']"])(
    '%s can be used',
    (path) => {
      expect(jsonPathText.safeParse(path).success).toBe(true)
    },
  )

  it.each([
    ['a.b', 'is not a JSON path'],
    ['$.', 'is not a JSON path'],
    ['$.a[?match(@.b, "(a+)+")]', 'is not a JSON path'],
    ['$..a..b', '“..” may be used once'],
    ['$.a[?@..b]', '“..” may be used once'],
    ['$..*[?$..*]', '“..” may be used once'],
    ['$[0,0][0,0][0,0][0,0][0,0]', 'fewer alternatives'],
  ])('%s cannot', (path, sentence) => {
    const read = jsonPathText.safeParse(path)
    expect(read.error?.issues.map(({ message }) => message)).toEqual([expect.stringContaining(sentence)])
  })
})
