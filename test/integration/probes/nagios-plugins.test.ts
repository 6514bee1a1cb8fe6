import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createCommandProbe } from '#main/probes/command'
import { type Finding, probeWithin } from '#main/probes/within-time'
import { parseMonitor } from '#shared/watch/parse'

const probe = createCommandProbe(() => true)

function run(command: string[], fields: Record<string, unknown> = {}): Promise<Finding> {
  const monitor = parseMonitor({ name: 'Plugin', kind: 'command', command, ...fields })
  if (!monitor.ok || monitor.value.target.kind !== 'command') throw new Error(JSON.stringify(monitor))
  const { target } = monitor.value
  return probeWithin(20_000, new AbortController().signal, (signal) => probe(target, signal, null))
}

const plugins = '/usr/lib/nagios/plugins'
describe.skipIf(!existsSync(`${plugins}/check_dummy`))('Nagios plugins (of monitoring-plugins-basic)', () => {
  it.each([
    ['0', { outcome: 'answered', text: 'OK: hello' }],
    ['1', { outcome: 'answered', text: 'WARNING: hello', reported: 'warning' }],
    ['2', { outcome: 'answered', text: 'CRITICAL: hello', reported: 'critical' }],
    ['3', { outcome: 'unknown', text: 'it cannot tell: UNKNOWN: hello' }],
  ])('check_dummy %s', async (state, expected) => {
    expect(await run([`${plugins}/check_dummy`, state, 'hello'])).toMatchObject(expected)
  })

  it('check_load gives its averages', async () => {
    const result = await run([`${plugins}/check_load`, '-w', '9999,9999,9999', '-c', '9999,9999,9999'], {
      value: 'load5',
    })
    expect(result).toMatchObject({ outcome: 'answered', unit: 'count', value: expect.any(Number) })
    if (result.outcome !== 'answered') return
    expect(result.performance?.map(({ label }) => label)).toEqual(['load1', 'load5', 'load15'])
    expect(result.reported).toBeUndefined()
  })

  it('check_disk judges by its own ranges', async () => {
    const result = await run([`${plugins}/check_disk`, '-w', '100%', '-c', '0%', '-p', '/'], { value: '/' })
    expect(result).toMatchObject({ outcome: 'answered', reported: 'warning', unit: 'bytes' })
    if (result.outcome === 'answered') expect(result.value).toBeGreaterThan(0)
  })

  it('check_procs counts', async () => {
    const result = await run([`${plugins}/check_procs`, '-c', '1:'])
    expect(result).toMatchObject({
      outcome: 'answered',
      unit: 'count',
      text: expect.stringContaining('PROCS OK'),
    })
  })
})
