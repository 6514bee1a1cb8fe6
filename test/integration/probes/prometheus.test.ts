import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createExporterProbe } from '#main/probes/exporter'
import type { ProbeResult } from '#main/probes/probe'
import { probePrometheus } from '#main/probes/prometheus'
import { eventually } from '../../eventually'
import { temporaryFolder } from '../watch/harness'
import { target } from './definitions'
import { isInstalled, type StartedServer, startNodeExporter, startPrometheus } from './monitoring-servers'

const { signal } = new AbortController()

const hasServers = isInstalled('prometheus') && isInstalled('nodeExporter')

describe.skipIf(!hasServers)('Prometheus and its node exporter (of the packages of Debian)', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let exporter: StartedServer
  let prometheus: StartedServer
  beforeAll(async () => {
    folder = temporaryFolder()
    exporter = await startNodeExporter()
    prometheus = await startPrometheus(folder.path, [exporter.url])
    // Two scrapes, so that there is something to ask for.
    await eventually(async () =>
      expect(await ask('count_over_time(up[1m]) > 1')).toMatchObject({ outcome: 'answered' }),
    )
  })
  afterAll(async () => {
    await prometheus?.close()
    await exporter?.close()
    folder?.delete()
  })

  function ask(query: string, fields: Record<string, unknown> = {}): Promise<ProbeResult> {
    return probePrometheus(target('prometheus', { url: prometheus.url, query, ...fields }), signal)
  }

  it('gives the value of a query', async () => {
    expect(await ask('up')).toEqual({ outcome: 'answered', value: 1, unit: 'count', text: '1' })
    expect(await ask('scalar(up) / 4', { unit: 'ratio' })).toMatchObject({ value: 0.25, text: '25 %' })
    expect(await ask('vector(0.25)', { unit: 'seconds' })).toMatchObject({
      value: 250,
      unit: 'milliseconds',
      text: '250 ms',
    })
  })

  it('expects one series unless it is told of more', async () => {
    const query = 'label_replace(up, "n", "1", "", "") * 1 or label_replace(up, "n", "2", "", "") * 2'
    expect(await ask(query)).toMatchObject({
      outcome: 'failed',
      text: 'the query gives 2 series where one is expected',
    })
    expect(await ask(query, { expect: 'any', critical: '> 1' })).toMatchObject({
      value: 2,
      text: expect.stringMatching(/^2, the highest of 2 series \(.*n="2"/),
    })
    expect(await ask(query, { expect: 'all', critical: '> 1' })).toMatchObject({ value: 1 })
    expect(await ask(query, { expect: 'any', critical: '< 1' })).toMatchObject({ value: 1 })
  })

  it('finds nothing', async () => {
    expect(await ask('absent_metric')).toMatchObject({ outcome: 'failed', text: 'the query finds nothing' })
    expect(await ask('up == 0', { empty: 'ok' })).toMatchObject({ outcome: 'answered', value: null })
    expect(await ask('up == 0', { empty: 'unknown' })).toMatchObject({ outcome: 'unknown' })
  })

  it('is told what is wrong with the query', async () => {
    expect(await ask('rate(up')).toMatchObject({
      outcome: 'failed',
      reached: true,
      text: expect.stringContaining('Prometheus does not answer the query: invalid parameter "query"'),
    })
    expect(await ask('up[1m]')).toMatchObject({
      text: 'the query gives a matrix; ask for an instant vector or a scalar',
    })
    expect(await ask('vector(0) / vector(0)')).toMatchObject({ outcome: 'unknown' })
  })

  it('gives a metric of the exporter itself, and how fast it grows', async () => {
    const probe = createExporterProbe()
    const read = (fields: Record<string, unknown>) =>
      probe(target('exporter', { url: `${exporter.url}/metrics`, ...fields }), signal, null)
    expect(await read({ metricName: 'node_load1' })).toMatchObject({ outcome: 'answered', unit: 'count' })
    expect(await read({ metricName: 'node_memory_MemTotal_bytes', unit: 'bytes' })).toMatchObject({
      unit: 'bytes',
      text: expect.stringContaining('GB'),
    })
    expect(await read({ metricName: 'node_cpu_seconds_total' })).toMatchObject({
      outcome: 'failed',
      text: expect.stringContaining('series where one is expected; name labels'),
    })
    const idle = await read({
      metricName: 'node_cpu_seconds_total',
      labels: { mode: 'idle', cpu: '0' },
      rate: true,
      unit: 'seconds',
    })
    if (idle.outcome !== 'answered') throw new Error(idle.text)
    expect(idle.unit).toBe('fraction')
    expect(idle.value).toBeGreaterThanOrEqual(0)
    expect(idle.value).toBeLessThan(1.5)
  })
})
