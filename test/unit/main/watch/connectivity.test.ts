import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConnectivityObserver } from '#main/watch/connectivity'
import type { Hearing, Network } from '#main/watch/network'
import type { RemoteAddress } from '#shared/watch/target'
import type { Connectivity } from '#shared/watch/view'

let answers: Record<string, Hearing>
let asked: string[]
let route: boolean
let hosts: RemoteAddress[]
let changes: Connectivity[]
let observer: ConnectivityObserver

const network: Network = {
  wayOut: async () => ({ route, gateway: route ? '192.0.2.1' : null }),
  listen: async (host) => {
    asked.push(host)
    return answers[host] ?? 'nothing heard'
  },
}
const shop = { host: 'shop.example', port: 443 }
const bank = { host: 'bank.example', port: 443 }

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  answers = {}
  asked = []
  route = true
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
    route = false
    expect(await observer.isOnline()).toBe(false)
    route = true
    await vi.advanceTimersByTimeAsync(25_000)
    expect(changes.map(({ online }) => online)).toEqual([false, true])
  })

  it('is online with the first host that answers', async () => {
    route = false
    await observer.isOnline()
    observer.noteAnswer('shop.example')
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
})
