import { describe, expect, it } from 'vitest'
import { type AlertedDefinition, situationsFor } from '#shared/alert/steps'
import { alert, procedure } from './fixtures'

function situation(title: string, ...steps: string[]) {
  return { title, steps: steps.map((text, index) => ({ key: `${index}`, text, line: 1 })), line: 1 }
}

const procedures = [
  procedure({
    title: 'Critical',
    severity: 'P1',
    situations: [
      situation('Lost orders', 'Stop the writers'),
      situation('Shop unavailable', 'Look at the balancer'),
      situation('Payments broken', 'Ask the bank'),
    ],
  }),
  procedure({
    title: 'High',
    severity: 'P2',
    situations: [situation('Many errors', 'Read the log'), situation('Slow pages', 'Look at the latency')],
  }),
]

function titles(changes: Parameters<typeof alert>[0], definition: AlertedDefinition = null): string[] {
  return situationsFor(alert(changes), definition, procedures).map(({ title }) => title)
}

describe('situationsFor', () => {
  it('puts what fits first and leaves nothing of the severity out', () => {
    expect(titles({})).toEqual(['Shop unavailable', 'Lost orders', 'Payments broken'])
  })

  it('knows words for a value past its threshold', () => {
    const threshold = { comparison: '>', value: 3000, unit: 'milliseconds' } as const
    expect(
      titles({
        severity: 'P2',
        cause: { kind: 'threshold', value: 4000, unit: 'milliseconds', threshold },
      })[0],
    ).toBe('Slow pages')
  })

  it('knows the words for what the monitor measures', () => {
    const reported = { severity: 'P2', cause: { kind: 'reported', text: '4 s' } } as const
    expect(titles(reported)[0]).toBe('Many errors')
    expect(titles(reported, { kind: 'http', metric: 'p95 latency' })[0]).toBe('Slow pages')
  })

  it('knows the words of the monitor’s name', () => {
    expect(titles({ monitorName: 'Payments gateway', cause: { kind: 'unreachable', text: '' } })).toContain(
      'Payments broken',
    )
    expect(titles({ monitorName: 'Orders: lost orders queue' })[0]).toBe('Lost orders')
  })

  it('has nothing for a severity without a procedure', () => {
    expect(titles({ severity: 'P4' })).toEqual([])
  })
})
