import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createProbes } from '#main/probes/index'
import { acknowledgeAlert } from '#shared/alert/lifecycle'
import { Bench, noNetwork, type Options, silentNetwork, temporaryFolder } from './harness'
import { type Endpoint, failing, freePort, hanging, healthy, startHttp, startTcp } from './servers'

let folder: ReturnType<typeof temporaryFolder>
let endpoint: Endpoint
let bench: Bench

function open(options: Options = {}): Bench {
  bench = new Bench(folder.path, options)
  return bench
}

/** A monitor of the endpoint, added on this laptop. */
function addEndpoint(fields: Record<string, unknown> = {}): string {
  return bench.watch.add({ name: 'Checkout', kind: 'http', url: endpoint.url, interval: '60s', ...fields })
}

function kinds(): string[] {
  return bench.notifications.map(({ kind }) => kind)
}

beforeEach(async () => {
  folder = temporaryFolder()
  endpoint = await startHttp()
})
afterEach(async () => {
  await bench.stop()
  await endpoint.close()
  folder.delete()
})

describe('an endpoint that fails and recovers', () => {
  it('opens one alert after failAfter checks, tells once, is acknowledged and resolved', async () => {
    open().start()
    const id = addEndpoint()
    expect((await bench.check(id)).status).toBe('ok')

    endpoint.behaviour = failing
    expect(await bench.check(id)).toMatchObject({
      status: 'ok',
      soft: { verdict: 'critical', seen: 1, needed: 2 },
    })
    expect(bench.alerts.unresolved()).toEqual([])

    expect(await bench.check(id)).toMatchObject({ status: 'critical', soft: null })
    const [alert] = bench.alerts.unresolved()
    expect(alert).toMatchObject({
      monitorId: id,
      severity: 'P1',
      state: 'open',
      cause: { kind: 'unreachable', text: '503 where 200-299 is expected' },
    })
    expect(kinds()).toEqual(['opened'])

    await bench.check(id)
    expect(kinds()).toEqual(['opened'])
    const acknowledgement = { by: 'Kim', at: 1, reason: null, expiresAt: null }
    bench.alerts.change([alert?.id ?? ''], (one) => acknowledgeAlert(one, acknowledgement))
    expect(bench.alerts.unresolved()).toMatchObject([{ state: 'acknowledged', acknowledgement }])

    endpoint.behaviour = healthy
    await bench.check(id)
    expect(bench.alerts.unresolved()).toHaveLength(1)
    expect(await bench.check(id)).toMatchObject({ status: 'ok', why: '' })
    expect(bench.alerts.unresolved()).toEqual([])
    expect(bench.alerts.recent(0)).toMatchObject([{ state: 'resolved', resolution: 'recovered' }])
    expect(kinds()).toEqual(['opened', 'resolved'])
  })

  it('stores every sample with its status', async () => {
    open().start()
    const id = addEndpoint({ failAfter: 1 })
    await bench.check(id)
    endpoint.behaviour = failing
    await bench.check(id)
    const samples = bench.watch.samples(id, 0, Date.now())
    expect(samples.map(({ status, outcome }) => [status, outcome])).toEqual([
      ['ok', 'answered'],
      ['critical', 'failed'],
    ])
    expect(samples[0]?.value).toBeGreaterThan(0)
  })

  it('gives up on an endpoint that hangs', async () => {
    endpoint.behaviour = hanging
    open().start()
    const id = addEndpoint({ timeout: '150ms', failAfter: 1 })
    expect(await bench.check(id)).toMatchObject({
      status: 'critical',
      last: { text: '127.0.0.1 takes the connection, but did not answer within 0.2 s', value: null },
    })
  })

  it('follows a port that opens and closes', async () => {
    open().start()
    const port = await freePort()
    const id = bench.watch.add({ name: 'Queue', kind: 'tcp', host: '127.0.0.1', port, failAfter: 1 })
    expect(await bench.check(id)).toMatchObject({ status: 'critical', why: 'Connection refused.' })
    const server = await startTcp(port)
    await bench.check(id)
    expect(await bench.check(id)).toMatchObject({ status: 'ok' })
    await server.close()
  })

  it('raises a warning that becomes critical, and does not lower it when it eases', async () => {
    open().start()
    const id = bench.watch.add({ name: 'Disk', kind: 'disk', warning: '>=0%', failAfter: 1, recoverAfter: 1 })
    await bench.check(id)
    expect(bench.alerts.unresolved()).toMatchObject([{ verdict: 'warning', severity: 'P3' }])
    bench.watch.update(id, { name: 'Disk', kind: 'disk', critical: '>=0%', failAfter: 1, recoverAfter: 1 })
    await bench.check(id)
    expect(bench.alerts.unresolved()).toMatchObject([{ verdict: 'critical', severity: 'P2' }])
    bench.watch.update(id, { name: 'Disk', kind: 'disk', warning: '>=0%', failAfter: 1, recoverAfter: 1 })
    await bench.check(id)
    expect(bench.alerts.unresolved()).toMatchObject([{ verdict: 'warning', severity: 'P2' }])
    expect(kinds()).toEqual(['opened', 'worsened'])
  })
})

describe('a restart', () => {
  it('keeps what was confirmed and tells nothing again', async () => {
    open().start()
    const id = addEndpoint()
    endpoint.behaviour = failing
    await bench.check(id)
    const before = await bench.check(id)
    const [alert] = bench.alerts.unresolved()
    await bench.stop()

    open().watch.setRunbook('sample', [], [])
    bench.start()
    expect(bench.view(id)).toMatchObject({ status: 'critical', since: before.since, recent: [null, null] })
    await bench.check(id)
    expect(bench.alerts.unresolved()).toEqual([alert])
    expect(kinds()).toEqual([])
  })

  it('continues a count that was under way', async () => {
    open().start()
    const id = addEndpoint()
    await bench.check(id)
    endpoint.behaviour = failing
    await bench.check(id)
    await bench.stop()

    open().watch.setRunbook('sample', [], [])
    bench.start()
    expect(await bench.check(id)).toMatchObject({ status: 'critical' })
    expect(kinds()).toEqual(['opened'])
  })

  it('tells once what was decided before and not shown', async () => {
    open({ shows: false }).start()
    const id = addEndpoint({ failAfter: 1 })
    endpoint.behaviour = failing
    await bench.check(id)
    await bench.stop()

    for (const told of [['opened'], []]) {
      open().watch.setRunbook('sample', [], [])
      bench.start()
      expect(kinds()).toEqual(told)
      await bench.stop()
    }
    open()
  })

  it('tells nothing of a trouble that was over before anybody heard of it', async () => {
    open({ shows: false }).start()
    const id = addEndpoint({ failAfter: 1, recoverAfter: 1 })
    endpoint.behaviour = failing
    await bench.check(id)
    endpoint.behaviour = healthy
    await bench.check(id)
    await bench.stop()

    open().watch.setRunbook('sample', [], [])
    bench.start()
    expect(kinds()).toEqual([])
    expect(bench.alerts.unresolved()).toEqual([])
  })

  it('resolves the alert of a monitor that is not there any more, and opens one that was missed', async () => {
    open().start()
    const id = addEndpoint({ failAfter: 1, recoverAfter: 1 })
    endpoint.behaviour = failing
    await bench.check(id)
    bench.alerts.monitorGone(id)
    await bench.stop()

    open().watch.setRunbook('sample', [], [])
    bench.start()
    expect(bench.alerts.unresolved()).toMatchObject([{ monitorId: id, state: 'open' }])
    bench.alerts.reconcile(new Set())
    expect(bench.alerts.unresolved()).toEqual([])
  })
})

describe('a laptop that is offline', () => {
  const lost = {
    ...createProbes(),
    http: async () => ({ outcome: 'failed', reached: false, text: 'no such host: shop.example' }) as const,
  }
  const remote = { name: 'Shop', kind: 'http', url: 'https://shop.example/', failAfter: 1 } as const

  it('judges nothing outside it and opens no alert', async () => {
    open({ network: noNetwork, probes: lost }).start()
    const id = bench.watch.add(remote)
    expect(await bench.check(id)).toMatchObject({ status: 'unknown', last: { status: 'unknown' } })
    await bench.check(id)
    expect(bench.watch.connectivity()).toMatchObject({ online: false })
    expect(bench.alerts.unresolved()).toEqual([])
    expect(bench.watch.samples(id, 0, Date.now()).map(({ status }) => status)).toContain('unknown')
  })

  it('still judges what is on it', async () => {
    endpoint.behaviour = failing
    open({ network: noNetwork, probes: lost }).start()
    const remoteId = bench.watch.add(remote)
    await bench.check(remoteId)
    const disk = bench.watch.add({ name: 'Disk', kind: 'disk', path: '/no/such/folder', failAfter: 1 })
    expect(await bench.check(disk)).toMatchObject({
      status: 'critical',
      why: 'There is no folder /no/such/folder.',
    })
  })

  it('doubts itself when several hosts fail and nothing answers', async () => {
    open({ network: silentNetwork, probes: lost }).start()
    const id = bench.watch.add(remote)
    bench.watch.add({ name: 'Bank', kind: 'tcp', host: 'bank.example', port: 443 })
    expect(await bench.check(id)).toMatchObject({ status: 'unknown' })
    expect(bench.watch.connectivity().reason).toContain('shop.example, bank.example')
  })

  it('trusts a failure while it is online', async () => {
    open({ network: silentNetwork, probes: lost }).start()
    expect(await bench.check(bench.watch.add(remote))).toMatchObject({ status: 'critical' })
    expect(bench.alerts.unresolved()).toHaveLength(1)
  })

  it('keeps what was confirmed before, and is online again with the first answer', async () => {
    let answers = true
    const probes = {
      ...lost,
      http: async () =>
        answers
          ? ({ outcome: 'answered', value: 5, unit: 'milliseconds', text: '200' } as const)
          : lost.http(),
    }
    open({ network: noNetwork, probes }).start()
    const id = bench.watch.add(remote)
    expect((await bench.check(id)).status).toBe('ok')
    answers = false
    expect((await bench.check(id)).status).toBe('unknown')
    answers = true
    expect(await bench.check(id)).toMatchObject({ status: 'ok', soft: null })
    expect(bench.watch.connectivity().online).toBe(true)
  })
})

describe('the rounds', () => {
  it('are made without being asked, as often as the monitor says', async () => {
    open().start()
    const id = addEndpoint({ interval: '1s' })
    const first = await bench.until(() => bench.view(id).last)
    const second = await bench.until(() => {
      const { last } = bench.view(id)
      return last !== null && last.at !== first.at ? last : null
    })
    expect(second.status).toBe('ok')
  })

  it('come sooner while a change is being confirmed', async () => {
    open().start()
    const id = addEndpoint({ interval: '10 min', retryInterval: '30s' })
    const wait = (view: { nextCheckAt: number | null }) => (view.nextCheckAt ?? 0) - Date.now()
    expect(wait(await bench.check(id))).toBeGreaterThan(9 * 60_000)
    endpoint.behaviour = failing
    expect(wait(await bench.check(id))).toBeLessThan(60_000)
  })

  it('are made again soon after a sleep', async () => {
    open().start()
    const id = addEndpoint({ interval: '1 hour' })
    await bench.check(id)
    bench.watch.wake()
    expect(bench.view(id).nextCheckAt).toBeLessThanOrEqual(Date.now() + 10_000)
  })
})

describe('on battery', () => {
  it('a monitor waits as many intervals as the person wants, but confirms a failure as soon as ever', async () => {
    open().start()
    bench.stretch = 4
    const id = addEndpoint({ retryInterval: '10s' })
    await bench.check(id)
    // Everything is as late as allowed: a twentieth after its time.
    expect(waits(id)).toBeGreaterThan(4 * 60_000)
    expect(waits(id)).toBeLessThan(4 * 64_000)
    endpoint.behaviour = failing
    await bench.check(id)
    expect(waits(id)).toBeLessThan(11_000)
  })
})

function waits(id: string): number {
  return (bench.view(id).nextCheckAt ?? 0) - Date.now()
}
