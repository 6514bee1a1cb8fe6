import { describe, expect, it } from 'vitest'
import type { Kpi } from '#shared/runbook/model'
import { type Monitor, parseMonitor } from '#shared/watch/parse'
import { parseThreshold } from '#shared/watch/read-quantity'
import { thresholdsInForce } from '#shared/watch/thresholds'

function monitor(definition: Record<string, unknown>): Monitor {
  const result = parseMonitor({ name: 'Monitor', ...definition })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function kpi(name: string, metric: Kpi['metric'], warning: string, critical: string): Kpi {
  return {
    name,
    metric,
    normal: null,
    normalRange: null,
    warning: parseThreshold(warning),
    critical: parseThreshold(critical),
    line: 1,
  }
}

const kpis = [
  kpi('Processor load', 'cpu', '>70%', '>85%'),
  kpi('Answer time', 'response time', '>3s', '>5s'),
  kpi('Pool', 'connections', '>85%', '>95%'),
]

describe('thresholdsInForce', () => {
  it('takes the KPI for the kind', () => {
    expect(thresholdsInForce(monitor({ kind: 'cpu' }), kpis)).toEqual({
      warning: { comparison: '>', value: 0.7, unit: 'fraction' },
      critical: { comparison: '>', value: 0.85, unit: 'fraction' },
      source: 'Processor load in the runbook',
    })
    expect(
      thresholdsInForce(monitor({ kind: 'http', url: 'http://shop.example' }), kpis)?.critical?.value,
    ).toBe(5000)
  })

  it('prefers the KPI that the monitor names', () => {
    expect(thresholdsInForce(monitor({ kind: 'memory', metric: 'pool' }), kpis)).toMatchObject({
      warning: { value: 0.85 },
      source: 'Pool in the runbook',
    })
  })

  it('prefers what the monitor sets itself', () => {
    expect(thresholdsInForce(monitor({ kind: 'cpu', warning: '>50%' }), kpis)).toEqual({
      warning: { comparison: '>', value: 0.5, unit: 'fraction' },
      critical: null,
      source: 'this monitor',
    })
  })

  it('takes what is usual for the kind where nothing else is given', () => {
    const day = 86_400_000
    expect(thresholdsInForce(monitor({ kind: 'tls', host: 'shop.example' }), kpis)).toEqual({
      warning: { comparison: '<', value: 21 * day, unit: 'milliseconds' },
      critical: { comparison: '<', value: 7 * day, unit: 'milliseconds' },
      source: 'what is usual for its kind',
    })
  })

  it('has none for a TCP port, without KPIs, or where the KPI measures something else', () => {
    expect(thresholdsInForce(monitor({ kind: 'tcp', host: 'db.example', port: 5432 }), kpis)).toBeNull()
    expect(thresholdsInForce(monitor({ kind: 'cpu' }), [])).toBeNull()
    expect(thresholdsInForce(monitor({ kind: 'cpu', metric: 'Answer time' }), kpis)).toBeNull()
    expect(thresholdsInForce(monitor({ kind: 'cpu', metric: 'No such KPI' }), kpis)).toBeNull()
  })
})
