import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createProbes } from '#main/probes/index'
import type { Maintenance } from '#shared/watch/maintenance-record'
import { Bench, type Options, temporaryFolder } from './harness'
import { type Endpoint, failing, healthy, startHttp } from './servers'

let folder: ReturnType<typeof temporaryFolder>
let endpoint: Endpoint
let bench: Bench

beforeEach(async () => {
  folder = temporaryFolder()
  endpoint = await startHttp()
  bench = new Bench(folder.path).start()
})
afterEach(async () => {
  await bench.stop()
  await endpoint.close()
  folder.delete()
})

async function restart(options: Options = {}): Promise<void> {
  const { maintenances } = bench
  await bench.stop()
  bench = new Bench(folder.path, options)
  bench.maintenances = maintenances
  bench.watch.setRunbook('sample', [], [])
  bench.start()
}

function add(fields: Record<string, unknown> = {}): string {
  const usual = { name: 'Checkout', kind: 'http', url: endpoint.url, failAfter: 1, recoverAfter: 1 } as const
  return bench.watch.add({ ...usual, ...fields })
}

function kinds(): string[] {
  return bench.notifications.map(({ kind }) => kind)
}

function upgradeOf(id: string): Maintenance {
  const span = { startsAt: Date.now() - 60_000, endsAt: Date.now() + 3_600_000 }
  const scope = { kind: 'monitors' as const, monitorIds: [id] }
  return { id: 'w', scope, reason: 'Upgrade', ...span, source: { kind: 'declared', by: 'Kim' } }
}

function begin(maintenances: Maintenance[]): void {
  bench.maintenances = maintenances
  bench.watch.maintenanceChanged()
}

describe('a maintenance', () => {
  it('holds what fails in it, over a restart too, and tells it after if it is still wrong', async () => {
    const id = add()
    begin([upgradeOf(id)])
    endpoint.behaviour = failing
    expect(await bench.check(id)).toMatchObject({
      status: 'critical',
      held: { kind: 'maintenance', reason: 'Upgrade' },
      why: '503 where 200-299 is expected.',
      last: { maintenance: true },
    })
    expect(bench.alerts.unresolved()).toMatchObject([{ held: { reason: 'Upgrade' }, announced: null }])
    await restart()
    expect(kinds()).toEqual([])

    begin([])
    expect(bench.view(id).held).toBeNull()
    expect(kinds()).toEqual([])
    expect(bench.view(id).nextCheckAt).toBeLessThanOrEqual(Date.now() + 10_000)
    await bench.check(id)
    expect(kinds()).toEqual(['opened'])
    expect(bench.alerts.unresolved()).toMatchObject([{ held: null, announced: 'critical' }])
  })

  it('leaves no trace with a person when all is well at its end', async () => {
    const id = add()
    begin([upgradeOf(id)])
    endpoint.behaviour = failing
    await bench.check(id)
    endpoint.behaviour = healthy
    await bench.check(id)
    begin([])
    await bench.check(id)
    expect(kinds()).toEqual([])
    expect(bench.alerts.recent(0)).toMatchObject([{ state: 'resolved' }])
  })

  it('is shown at once on an alert that stands, and lets its end be told', async () => {
    const id = add()
    endpoint.behaviour = failing
    await bench.check(id)
    begin([upgradeOf(id)])
    expect(bench.alerts.unresolved()).toMatchObject([{ held: { kind: 'maintenance' } }])
    endpoint.behaviour = healthy
    await bench.check(id)
    expect(kinds()).toEqual(['opened', 'resolved'])
  })
})

describe('what a monitor needs', () => {
  it('is checked as soon as the monitor fails, and holds its alert', async () => {
    const router = add({ name: 'Router', interval: '1 hour' })
    const id = add({ needs: 'Router', failAfter: 2, recoverAfter: 1 })
    await bench.check(router)
    await bench.check(id)
    endpoint.behaviour = failing
    await bench.check(id)
    await bench.until(() => (bench.view(router).status === 'critical' ? true : null))
    expect(await bench.check(id)).toMatchObject({ held: { kind: 'dependency', name: 'Router' } })
    expect(bench.notifications.map(({ alert }) => alert.monitorName)).toEqual(['Router'])

    endpoint.behaviour = healthy
    await bench.check(router)
    await bench.until(() => (bench.view(id).status === 'ok' ? true : null))
    expect(bench.notifications.map(({ kind, alert }) => `${kind} ${alert.monitorName}`)).toEqual([
      'opened Router',
      'resolved Router',
    ])
  })

  it('cannot be the monitor itself, through others either', () => {
    const router = add({ name: 'Router' })
    add({ needs: 'Router' })
    const change = { name: 'Router', kind: 'http', url: endpoint.url, needs: 'Checkout' } as const
    expect(() => bench.watch.update(router, change)).toThrow(
      'It would need itself: it needs “Checkout”, which needs “Router”. Take one of these out.',
    )
  })

  it('does not silence two monitors of a runbook that need each other', async () => {
    const common = { kind: 'http', url: endpoint.url, failAfter: 1 } as const
    const [a, b] = [
      { ...common, name: 'A', needs: 'B' },
      { ...common, name: 'B', needs: 'A' },
    ]
    expect(bench.watch.setRunbook('/team/one.md', [a, b], [])).toEqual([
      'What “A” needs is left out of account. It would need itself: it needs “B”, which needs “A”. Take one of these out.',
      'What “B” needs is left out of account. It would need itself: it needs “A”, which needs “B”. Take one of these out.',
    ])
    endpoint.behaviour = failing
    for (const { id } of bench.watch.views()) await bench.check(id)
    expect(kinds()).toEqual(['opened', 'opened'])
  })

  it('is a VPN, without which nothing is said', async () => {
    bench.vpn = false
    endpoint.behaviour = failing
    const id = add({ needs: 'vpn-interface' })
    expect(await bench.check(id)).toMatchObject({
      status: 'unknown',
      why: 'It needs a VPN, and none is up on this laptop, so it cannot be told.',
    })
    bench.vpn = true
    expect(await bench.check(id)).toMatchObject({ status: 'critical' })
  })
})

describe('a restart', () => {
  it('does not announce a certificate again that went well in between', async () => {
    let daysLeft = 20
    const probes = {
      ...createProbes(),
      tls: async () =>
        ({
          outcome: 'answered',
          value: daysLeft * 86_400_000,
          unit: 'milliseconds',
          text: '',
          identity: 'fingerprint',
        }) as const,
    }
    await restart({ probes })
    const id = bench.watch.add({
      name: 'Certificate',
      kind: 'tls',
      host: '127.0.0.1',
      failAfter: 1,
      recoverAfter: 1,
      flapHigh: '100%',
    })
    await bench.check(id)
    expect(kinds()).toEqual(['opened'])
    daysLeft = 90
    await bench.check(id)
    await restart({ probes })
    daysLeft = 20
    await bench.check(id)
    expect(kinds()).toEqual([])
    expect(bench.alerts.unresolved()).toMatchObject([{ announced: null }])
  })

  it('ends a sleep without trusting a check from before it', async () => {
    const id = add({ failAfter: 2 })
    await bench.check(id)
    endpoint.behaviour = failing
    await bench.check(id)
    bench.watch.wake()
    expect(await bench.check(id)).toMatchObject({ status: 'ok', soft: { seen: 1, needed: 2 } })
    expect(await bench.check(id)).toMatchObject({ status: 'critical' })
  })
})

describe('a changed configuration', () => {
  it('keeps what was confirmed and tells nothing again', async () => {
    const id = add()
    endpoint.behaviour = failing
    await bench.check(id)
    bench.watch.update(id, {
      name: 'Checkout',
      kind: 'http',
      url: endpoint.url,
      failAfter: 3,
      interval: '5 min',
    })
    await bench.check(id)
    expect(bench.view(id).status).toBe('critical')
    expect(kinds()).toEqual(['opened'])
  })
})
