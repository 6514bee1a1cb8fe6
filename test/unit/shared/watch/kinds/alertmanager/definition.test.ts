import { describe, expect, it } from 'vitest'
import { parseMonitor } from '#shared/watch/parse'

function read(fields: Record<string, unknown>) {
  return parseMonitor({ name: 'Monitor', ...fields })
}

describe('an Alertmanager', () => {
  const alertmanager = { kind: 'alertmanager', url: 'http://alertmanager.example:9093' }

  it('is asked with matchers as it writes them', () => {
    expect(read({ ...alertmanager, matchers: ['team="shop"', 'env=~"a|b"', 'x!=y'] }).ok).toBe(true)
    expect(read({ ...alertmanager, matchers: ['shop'] })).toMatchObject({ ok: false })
  })

  it('has severities that mean something here', () => {
    expect(read({ ...alertmanager, severities: { page: 'P1', info: 'ignored' } }).ok).toBe(true)
    expect(read({ ...alertmanager, severities: { page: 'P9' } })).toMatchObject({ ok: false })
  })
})
