import { describe, expect, it } from 'vitest'
import { parseMonitor } from '#shared/watch/parse'

function read(fields: Record<string, unknown>) {
  return parseMonitor({ name: 'Monitor', ...fields })
}

const page = { kind: 'exporter', url: 'http://db-1.example:9100/metrics', metricName: 'up' }

describe('a metric of a page', () => {
  it.each([
    [{}, 'count', 1],
    [{ unit: 'seconds' }, 'milliseconds', 1000],
    [{ rate: true }, 'per second', 1],
    [{ rate: true, unit: 'bytes' }, 'bytes per second', 1],
    // Seconds of work in each second are a share of the time.
    [{ rate: true, unit: 'seconds' }, 'fraction', 1],
  ])('of %j is measured as %s', (fields, unit, scale) => {
    expect(read({ ...page, ...fields })).toMatchObject({ value: { target: { measure: { unit, scale } } } })
  })

  it('has a name as metrics have', () => {
    expect(read({ ...page, metricName: 'a b' })).toMatchObject({
      ok: false,
      error: [{ field: 'metricName' }],
    })
  })
})
