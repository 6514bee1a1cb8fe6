import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Scheduler } from '#main/watch/scheduler'

const second = 1000

let runs: { id: string; at: number; end: () => void }[]
let gaps: number
let scheduler: Scheduler

function open(concurrency = 32): Scheduler {
  scheduler = new Scheduler({
    clock: { now: () => Date.now() },
    concurrency,
    run: (id) => new Promise((resolve) => runs.push({ id, at: Date.now(), end: resolve })),
    onGap: () => {
      gaps += 1
    },
  })
  scheduler.start()
  return scheduler
}

function ids(): string[] {
  return runs.map(({ id }) => id)
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 })
  runs = []
  gaps = 0
})
afterEach(async () => {
  for (const { end } of runs) end()
  await scheduler.stop()
  vi.useRealTimers()
})

describe('Scheduler', () => {
  it('runs each thing at its time, the earliest first', async () => {
    open()
    scheduler.set('late', 3 * second)
    scheduler.set('early', second)
    await vi.advanceTimersByTimeAsync(4 * second)
    expect(runs.map(({ id, at }) => [id, at])).toEqual([
      ['early', second],
      ['late', 3 * second],
    ])
  })

  it('never runs one thing twice at the same time; what falls due meanwhile comes after', async () => {
    open()
    scheduler.set('one', 0)
    await vi.advanceTimersByTimeAsync(second)
    scheduler.set('one', 2 * second)
    await vi.advanceTimersByTimeAsync(5 * second)
    expect(ids()).toEqual(['one'])
    runs[0]?.end()
    await vi.advanceTimersByTimeAsync(second)
    expect(ids()).toEqual(['one', 'one'])
  })

  it('runs no more at the same time than it may', async () => {
    open(2)
    for (const id of ['a', 'b', 'c']) scheduler.set(id, second)
    await vi.advanceTimersByTimeAsync(3 * second)
    expect(ids()).toEqual(['a', 'b'])
    runs[0]?.end()
    await vi.advanceTimersByTimeAsync(0)
    expect(ids()).toEqual(['a', 'b', 'c'])
  })

  it('moves a time forward and takes one back', async () => {
    open()
    scheduler.set('moved', 3600 * second)
    scheduler.set('taken back', second)
    scheduler.set('moved', second)
    scheduler.delete('taken back')
    await vi.advanceTimersByTimeAsync(2 * second)
    expect(ids()).toEqual(['moved'])
    expect(scheduler.dueAt('taken back')).toBeNull()
  })

  it('waits for times farther away than a timer can reach', async () => {
    open()
    const far = 2 ** 31 + 60 * second
    scheduler.set('far', far)
    await vi.advanceTimersByTimeAsync(far + second)
    expect(runs.map(({ at }) => at)).toEqual([far])
    expect(gaps).toBe(0)
  })

  it.each([
    ['after a sleep', 8 * 3600 * second],
    ['when the clock is set back', -3600 * second],
  ])('notices missing time %s', async (_name, jump) => {
    vi.setSystemTime(10_000_000)
    open()
    scheduler.set('later', Date.now() + 60 * second)
    vi.setSystemTime(Date.now() + jump)
    await vi.advanceTimersByTimeAsync(15 * second)
    expect(gaps).toBe(1)
  })

  it('waits for what is running when it stops, and starts nothing more', async () => {
    open()
    scheduler.set('one', 0)
    await vi.advanceTimersByTimeAsync(second)
    let stopped = false
    const stopping = scheduler.stop().then(() => {
      stopped = true
    })
    await vi.advanceTimersByTimeAsync(second)
    expect(stopped).toBe(false)
    scheduler.set('two', Date.now())
    runs[0]?.end()
    await stopping
    await vi.advanceTimersByTimeAsync(60 * second)
    expect(ids()).toEqual(['one'])
  })
})
