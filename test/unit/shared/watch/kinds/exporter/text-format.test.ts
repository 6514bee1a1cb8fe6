import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratesBetween } from '#shared/watch/kinds/exporter/rate'
import { samplesOf } from '#shared/watch/kinds/exporter/text-format'

const page = `# HELP http_requests_total The total number of HTTP requests.
# TYPE http_requests_total counter
http_requests_total{method="post",code="200"} 1027 1395066363000
http_requests_total{ method = "post" , code="400", } 3
http_requests_total_created 5
msdos_file_access_time_seconds{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find:\\n\\"it\\""} 1.458255915e9
metric_without_timestamp_and_labels 12.47
something_weird{problem="division by zero"} +Inf -3982045
broken{a="b" 1
up NaN
`

describe('a page of metrics', () => {
  it('gives the series of a metric, and of no other that begins like it', () => {
    expect(samplesOf(page, 'http_requests_total', {})).toEqual([
      { labels: { method: 'post', code: '200' }, value: 1027 },
      { labels: { method: 'post', code: '400' }, value: 3 },
    ])
  })

  it('gives those with the labels that are asked for', () => {
    expect(samplesOf(page, 'http_requests_total', { code: '400' }).map(({ value }) => value)).toEqual([3])
    expect(samplesOf(page, 'http_requests_total', { code: '500' })).toEqual([])
  })

  it('reads what is escaped, and what has no labels', () => {
    expect(samplesOf(page, 'msdos_file_access_time_seconds', {})[0]?.labels).toEqual({
      path: 'C:\\DIR\\FILE.TXT',
      error: 'Cannot find:\n"it"',
    })
    expect(samplesOf(page, 'metric_without_timestamp_and_labels', {})).toEqual([{ labels: {}, value: 12.47 }])
  })

  it.each(['something_weird', 'broken', 'up', 'absent', '# HELP'])('leaves out %s', (metric) => {
    expect(samplesOf(page, metric, {})).toEqual([])
  })

  it('takes a label for what it is, whatever its name', () => {
    const [sample] = samplesOf('m{__proto__="x"} 1', 'm', { ['__proto__']: 'x' })
    expect(sample?.value).toBe(1)
    expect(samplesOf('m 1', 'm', { constructor: 'x' })).toEqual([])
  })

  it('never fails, whatever the page is', () => {
    const piece = fc.constantFrom('m', '{', '}', '"', '\\', '=', ',', ' ', '\n', '1', '#')
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 200 }), (text) => {
        for (const { value } of samplesOf(text, 'm', {})) expect(Number.isFinite(value)).toBe(true)
      }),
    )
  })

  it('is soon read when it is hostile', () => {
    const hostile = `m{${'a="'.repeat(50_000)}\n${'m'.repeat(200_000)}\nm{a="${'\\'.repeat(100_000)}`
    expect(samplesOf(hostile, 'm', {})).toEqual([])
  })
})

describe('a rate', () => {
  const at = (time: number, values: Record<string, number>) => ({
    at: time,
    values: new Map(Object.entries(values)),
  })

  it('is what came in a second', () => {
    expect(ratesBetween(at(0, { a: 100, b: 5 }), at(10_000, { a: 150, b: 5 }))).toEqual(
      new Map([
        ['a', 5],
        ['b', 0],
      ]),
    )
  })

  it('counts from 0 when the counter began anew', () => {
    expect(ratesBetween(at(0, { a: 1000 }), at(10_000, { a: 20 })).get('a')).toBe(2)
  })

  it('is not known of a series that is new, nor when no time has passed', () => {
    expect(ratesBetween(at(0, {}), at(1000, { a: 1 })).size).toBe(0)
    expect(ratesBetween(at(5, { a: 1 }), at(5, { a: 2 })).size).toBe(0)
  })

  it('is never below 0', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1e6 }), (before, after, passed) => {
        expect(ratesBetween(at(0, { a: before }), at(passed, { a: after })).get('a')).toBeGreaterThanOrEqual(
          0,
        )
      }),
    )
  })
})
