import { describe, expect, it } from 'vitest'
import { parseMonitor } from '#shared/watch/parse'

function read(fields: Record<string, unknown>) {
  return parseMonitor({ name: 'Queue', ...fields })
}

const query = { kind: 'prometheus', url: 'http://prometheus.example:9090', query: 'up' }

describe('a query', () => {
  it('is judged in the unit that it names', () => {
    expect(read({ ...query, unit: 'seconds', critical: '> 3 s' }).ok).toBe(true)
    expect(read({ ...query, unit: 'per second', critical: '> 50/s' }).ok).toBe(true)
    expect(read({ ...query, unit: 'seconds', critical: '> 3' })).toMatchObject({
      ok: false,
      error: [{ field: 'critical' }],
    })
    expect(read({ ...query, unit: 'furlongs' })).toMatchObject({ ok: false, error: [{ field: 'unit' }] })
  })
})
