import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConnectivityObserver } from '#main/watch/connectivity'
import type { Hearing, Network, RouteOut } from '#main/watch/network'
import type { AnchorReply } from '#shared/watch/captive'
import type { RemoteAddress } from '#shared/watch/target'
import type { Connectivity } from '#shared/watch/view'

let answers: Record<string, Hearing>
let asked: string[]
let route: RouteOut
let pages: Record<string, AnchorReply>
let hosts: RemoteAddress[]
let changes: Connectivity[]
let observer: ConnectivityObserver

const network: Network = {
  routeOut: async () => route,
  interfaces: () => [],
  listen: async (host) => {
    asked.push(host)
    return answers[host] ?? 'nothing heard'
  },
  page: async ({ href }) => pages[href] ?? null,
}
const shop = { host: 'shop.example', port: 443 }
const bank = { host: 'bank.example', port: 443 }
const mill = { host: 'mill.test', port: 443 }
const portal = 'portal.hotel.invalid'

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  answers = {}
  asked = []
  route = { kind: 'route', gateway: '192.0.2.1' }
  pages = {}
  hosts = []
  changes = []
  observer = new ConnectivityObserver({
    clock: { now: () => Date.now() },
    network,
    anchors: () => [],
    hosts: () => hosts,
    onChange: (connectivity) => changes.push(connectivity),
  })
})
afterEach(() => {
  observer.stop()
  vi.useRealTimers()
})

describe('ConnectivityObserver', () => {
  it('asks nothing before it is asked', () => {
    expect(observer.current().online).toBe(true)
    expect(asked).toEqual([])
  })

  it('asks once for checks that fail together', async () => {
    hosts = [shop]
    await Promise.all([observer.isOnline(), observer.isOnline()])
    expect(asked.filter((host) => host === 'shop.example')).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(6000)
    await observer.isOnline()
    expect(asked.filter((host) => host === 'shop.example')).toHaveLength(2)
  })

  it('takes the silence of a gateway seriously only after it answered once', async () => {
    hosts = [shop]
    expect(await observer.isOnline()).toBe(true)
    answers['192.0.2.1'] = 'answered'
    observer.forget()
    expect(await observer.isOnline()).toBe(true)
    answers = {}
    observer.forget()
    expect(await observer.isOnline()).toBe(false)
  })

  it('asks the other watched hosts before it doubts itself', async () => {
    hosts = [bank, shop]
    expect(await observer.isOnline()).toBe(false)
    answers['bank.example'] = 'answered'
    observer.forget()
    expect(await observer.isOnline()).toBe(true)
    expect(observer.current().reason).toBe('bank.example answers.')
  })

  it('notices the return of the network by itself', async () => {
    route = { kind: 'no interface' }
    expect(await observer.isOnline()).toBe(false)
    route = { kind: 'route', gateway: '192.0.2.1' }
    await vi.advanceTimersByTimeAsync(25_000)
    expect(changes.map(({ online }) => online)).toEqual([false, true])
  })

  it('is online with the first host that answers', async () => {
    route = { kind: 'no interface' }
    await observer.isOnline()
    await answered('shop.example')
    expect(changes.at(-1)).toMatchObject({ online: true, reason: 'shop.example answers.' })
  })

  it('asks the addresses that a person named', async () => {
    const anchored = new ConnectivityObserver({
      clock: { now: () => Date.now() },
      network,
      anchors: () => ['[2001:db8::1]:53', 'anchor.example:443'],
      hosts: () => [],
      onChange: () => {},
    })
    expect(await anchored.isOnline()).toBe(false)
    expect(asked).toEqual(expect.arrayContaining(['2001:db8::1', 'anchor.example']))
    anchored.stop()
  })
  it('lets an address that no connection can be tried to say nothing', async () => {
    const anchored = new ConnectivityObserver({
      clock: { now: () => Date.now() },
      network,
      anchors: () => ['nonsense', 'anchor.example:70000', 'anchor.example:0'],
      hosts: () => [],
      onChange: () => {},
    })
    expect(await anchored.isOnline()).toBe(true)
    expect(asked).not.toContain('anchor.example')
    anchored.stop()
  })

  it('notices the sign-in page that answers for hosts that answered themselves before, and its end', async () => {
    answers = { 'shop.example': 'answered', 'mill.test': 'answered' }
    hosts = [shop, mill]
    expect(await answered('shop.example')).toBe(true)
    expect(await answered('mill.test')).toBe(true)
    expect(await answered('shop.example', portal)).toBe(true)
    expect(await answered('mill.test', portal)).toBe(false)
    expect(observer.current().reason).toBe(
      `A page of ${portal} answers in place of shop.example, mill.test: sign in to this network.`,
    )
    expect(await answered('bank.example')).toBe(false)
    expect(await answered('shop.example')).toBe(true)
    expect(observer.current()).toMatchObject({ online: true, reason: 'shop.example answers.' })
  })

  it('suspects nobody who always answers for others', async () => {
    hosts = [shop, mill]
    expect(await answered('shop.example', portal)).toBe(true)
    expect(await answered('mill.test', portal)).toBe(true)
    expect(asked).toEqual([])
  })

  it.each([
    ['a sleep', () => observer.forget()],
    ['one of them is watched no more', () => observer.forgetMonitor('mill.test')],
  ])('suspects nobody any more after %s', async (_name, forget) => {
    answers = { 'shop.example': 'answered' }
    hosts = [shop, mill]
    for (const host of ['shop.example', 'mill.test']) await answered(host)
    for (const host of ['shop.example', 'mill.test']) await answered(host, portal)
    expect(observer.current().online).toBe(false)
    forget()
    await vi.advanceTimersByTimeAsync(15_000)
    expect(observer.current().online).toBe(true)
  })

  it('takes a page in the place of an anchor for a sign-in page, and what the anchor says for proof', async () => {
    const anchor = 'http://anchor.example/ok'
    observer.stop()
    observer = new ConnectivityObserver({
      clock: { now: () => Date.now() },
      network,
      anchors: () => [anchor],
      hosts: () => [shop, mill],
      onChange: () => {},
    })
    pages[anchor] = { status: 302, location: `https://${portal}/login`, bodyLength: 0 }
    expect(await observer.isOnline()).toBe(false)
    expect(observer.current().reason).toBe(
      `A page of ${portal} answers in place of anchor.example: sign in to this network.`,
    )
    pages[anchor] = { status: 204, location: null, bodyLength: 0 }
    observer.forget()
    expect(await observer.isOnline()).toBe(true)
    expect(observer.current().reason).toBe('anchor.example answers.')
    for (const host of ['shop.example', 'mill.test']) await answered(host)
    for (const host of ['shop.example', 'mill.test']) await answered(host, portal)
    expect(observer.current().online).toBe(true)
  })
})

/** A check was answered, by the host itself unless by another. */
function answered(host: string, divertedTo: string | null = null): Promise<boolean> {
  return observer.believes({ monitorId: host, host, divertedTo })
}
