import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createProbes } from '#main/probes/index'
import type { Probes } from '#main/probes/probe'
import type { Network, RouteOut } from '#main/watch/network'
import type { HttpTarget } from '#shared/watch/kinds/http/target'
import { Bench, silentNetwork, temporaryFolder } from './harness'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const year = 365 * 24 * hour

let folder: ReturnType<typeof temporaryFolder>
let bench: Bench
let route: RouteOut
/** How each host answers; others do not. */
let hosts: Map<string, 'well' | { divertedTo: string }>
let checks: { host: string; at: number }[]

const network: Network = {
  ...silentNetwork,
  routeOut: async () => route,
  listen: async (host) => (hosts.has(host) ? 'answered' : 'nothing heard'),
}

async function askHost({ url }: HttpTarget): ReturnType<Probes['http']> {
  const host = new URL(url).hostname
  checks.push({ host, at: performance.now() })
  const answer = hosts.get(host)
  if (answer === undefined) return { outcome: 'failed', reached: false, text: `${host} does not answer` }
  if (answer === 'well') return { outcome: 'answered', value: 1, unit: 'milliseconds', text: '200' }
  return { outcome: 'failed', reached: true, text: '302 where 200-299 is expected', ...answer }
}

function watchHost(host: string, interval = '20s'): string {
  return bench.watch.add({ name: host, kind: 'http', url: `https://${host}/`, interval })
}

function countPer(stretch: number, from: number): number[] {
  const counts: number[] = []
  for (const { at } of checks) {
    const place = Math.floor((at - from - 1) / stretch)
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T03:00:00Z') })
  folder = temporaryFolder()
  route = { kind: 'route', gateway: null }
  hosts = new Map()
  checks = []
  bench = new Bench(folder.path, { network, probes: { ...createProbes(), http: askHost } })
})
afterEach(async () => {
  await bench.stop()
  folder.delete()
  vi.useRealTimers()
})

describe('the laptop as an observer', () => {
  it('checks each of a thousand monitors once within an interval after the start, evenly', async () => {
    for (let index = 0; index < 1000; index += 1) {
      hosts.set(`h${index}.example`, 'well')
      watchHost(`h${index}.example`)
    }
    const begun = performance.now()
    bench.start()
    await vi.advanceTimersByTimeAsync(20 * second)
    expect(new Set(checks.map(({ host }) => host)).size).toBe(1000)
    const first = new Map(checks.toReversed().map(({ host, at }) => [host, at]))
    checks = [...first].map(([host, at]) => ({ host, at }))
    expect(countPer(second, begun)).toEqual(Array.from({ length: 20 }, () => 50))
  })

  it('checks everything once after a sleep, spread out, and makes up for nothing', async () => {
    for (const host of ['a.example', 'b.example', 'c.example', 'd.example']) {
      hosts.set(host, 'well')
      watchHost(host, '1 hour')
    }
    bench.start()
    await vi.advanceTimersByTimeAsync(15 * second)
    checks = []
    vi.setSystemTime(Date.now() + 8 * hour)
    await vi.advanceTimersByTimeAsync(30 * second)
    expect(checks.map(({ host }) => host).sort()).toEqual([
      'a.example',
      'b.example',
      'c.example',
      'd.example',
    ])
    expect(new Set(checks.map(({ at }) => at)).size).toBe(4)
  })

  it.each([
    ['minutes', 5 * minute],
    ['years', 3 * year],
  ])('goes on at the same pace when the clock is set back by %s', async (_name, jump) => {
    hosts.set('a.example', 'well')
    watchHost('a.example')
    bench.start()
    await vi.advanceTimersByTimeAsync(minute)
    checks = []
    vi.setSystemTime(Date.now() - jump)
    await vi.advanceTimersByTimeAsync(5 * minute)
    // At 20 s and up to a twentieth later: as late as allowed.
    expect(checks.length).toBeGreaterThanOrEqual(14)
    expect(checks.length).toBeLessThanOrEqual(16)
  })

  it('judges nothing while no network is up, tells nobody, and checks once more when it is back', async () => {
    hosts.set('a.example', 'well').set('b.test', 'well')
    const ids = ['a.example', 'b.test'].map((host) => watchHost(host, '1 min'))
    bench.start()
    await vi.advanceTimersByTimeAsync(2 * minute)
    hosts.clear()
    route = { kind: 'no interface' }
    await vi.advanceTimersByTimeAsync(5 * minute)
    expect(bench.watch.connectivity()).toMatchObject({
      online: false,
      reason: 'No network connection of this laptop is up.',
    })
    expect(ids.map((id) => bench.view(id).status)).toEqual(['unknown', 'unknown'])
    route = { kind: 'route', gateway: null }
    hosts.set('a.example', 'well').set('b.test', 'well')
    checks = []
    await vi.advanceTimersByTimeAsync(25 * second)
    expect(checks.map(({ host }) => host).sort()).toEqual(['a.example', 'b.test'])
    expect(ids.map((id) => bench.view(id).status)).toEqual(['ok', 'ok'])
    expect(bench.notifications).toEqual([])
  })

  it('blames a sign-in page that answers for unrelated hosts, not the hosts', async () => {
    hosts.set('shop.example', 'well').set('mill.test', 'well')
    const ids = ['shop.example', 'mill.test'].map((host) => watchHost(host))
    bench.start()
    await vi.advanceTimersByTimeAsync(minute)
    const divertedTo = 'portal.hotel.invalid'
    hosts.set('shop.example', { divertedTo }).set('mill.test', { divertedTo })
    await vi.advanceTimersByTimeAsync(3 * minute)
    expect(bench.watch.connectivity()).toMatchObject({
      online: false,
      reason: expect.stringMatching(/^A page of portal\.hotel\.invalid answers in place of .*sign in/),
    })
    expect(ids.map((id) => bench.view(id).status)).toEqual(['unknown', 'unknown'])
    hosts.set('shop.example', 'well').set('mill.test', 'well')
    await vi.advanceTimersByTimeAsync(minute)
    expect(ids.map((id) => bench.view(id).status)).toEqual(['ok', 'ok'])
    expect(bench.notifications).toEqual([])
  })

  it('opens an alert for a host of which alone another answers', async () => {
    hosts.set('shop.example', 'well').set('mill.test', 'well')
    const [shop] = ['shop.example', 'mill.test'].map((host) => watchHost(host))
    bench.start()
    await vi.advanceTimersByTimeAsync(minute)
    hosts.set('shop.example', { divertedTo: 'parking.invalid' })
    await vi.advanceTimersByTimeAsync(2 * minute)
    expect(bench.notifications.map(({ alert }) => alert.monitorId)).toEqual([shop])
  })
})
