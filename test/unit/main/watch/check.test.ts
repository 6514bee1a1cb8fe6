import { describe, expect, it } from 'vitest'
import { createProbes } from '#main/probes/index'
import type { Probes } from '#main/probes/probe'
import { checkOnce, runCheck } from '#main/watch/check'
import { type Monitor, parseMonitor } from '#shared/watch/parse'

const clock = { now: () => 1_000_000 }
const probes = createProbes()

function monitor(fields: Record<string, unknown> = {}): Monitor {
  const result = parseMonitor({ name: 'Processor', kind: 'cpu', timeout: '100ms', ...fields })
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function withCpu(cpu: Probes['cpu']): Probes {
  return { ...probes, cpu }
}

const never = new AbortController().signal

describe('runCheck', () => {
  it('abandons a probe that is stuck, and tells it', async () => {
    let told = false
    const stuck = withCpu((_target, signal) => {
      signal.addEventListener('abort', () => {
        told = true
      })
      return new Promise(() => {})
    })
    const { sample, reached } = await runCheck(stuck, monitor(), clock, never)
    expect(sample).toMatchObject({ at: 1_000_000, outcome: 'failed', text: 'no answer within 0.1 s' })
    expect({ told, reached }).toEqual({ told: true, reached: false })
  })

  it('ends at once when it is stopped', async () => {
    const stuck = withCpu(() => new Promise(() => {}))
    const { sample } = await runCheck(stuck, monitor({ timeout: '60s' }), clock, AbortSignal.abort())
    expect(sample.outcome).toBe('failed')
  })

  it('counts a probe that breaks as failed', async () => {
    const broken = withCpu(() => Promise.reject(new Error('no such counter')))
    const { sample } = await runCheck(broken, monitor(), clock, never)
    expect(sample).toMatchObject({ outcome: 'failed', text: 'the check could not be made (no such counter)' })
  })
})

describe('checkOnce', () => {
  it('judges by the thresholds in force and says why', async () => {
    const busy = withCpu(async () => ({ outcome: 'answered', value: 0.9, unit: 'fraction', text: '90 %' }))
    expect(await checkOnce(busy, monitor({ critical: '>85%' }), [], clock)).toMatchObject({
      status: 'critical',
      why: '90 %, above 85 %.',
    })
    expect(await checkOnce(busy, monitor(), [], clock)).toMatchObject({ status: 'ok', why: '' })
  })
})
