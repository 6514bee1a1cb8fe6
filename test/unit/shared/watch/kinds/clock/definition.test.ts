import { describe, expect, it } from 'vitest'
import { parseMonitor } from '#shared/watch/parse'

function read(fields: Record<string, unknown>) {
  return parseMonitor({ name: 'Monitor', ...fields })
}

describe('a clock', () => {
  it('names what it is compared with', () => {
    expect(read({ kind: 'clock' })).toMatchObject({ ok: false, error: [{ field: 'server' }] })
    expect(read({ kind: 'clock', server: 'ntp.example' }).ok).toBe(true)
    expect(read({ kind: 'clock', url: 'https://shop.example/' }).ok).toBe(true)
  })
})
