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
    scheduler.setIn('late', 3 * second)
    scheduler.setIn('early', second)
    await vi.advanceTimersByTimeAsync(4 * second)
    expect(runs.map(({ id, at }) => [id, at])).toEqual([
      ['early', second],
      ['late', 3 * second],
    ])
  })

  it('never runs one thing twice at the same time; what falls due meanwhile comes after', async () => {
    open()
    scheduler.setIn('one', 0)
    await vi.advanceTimersByTimeAsync(second)
    scheduler.setIn('one', 2 * second)
    await vi.advanceTimersByTimeAsync(5 * second)
    expect(ids()).toEqual(['one'])
    runs[0]?.end()
    await vi.advanceTimersByTimeAsync(second)
    expect(ids()).toEqual(['one', 'one'])
  })

  it('runs no more at the same time than it may', async () => {
    open(2)
    for (const [place, id] of ['a', 'b', 'c'].entries()) scheduler.setIn(id, second + place)
    await vi.advanceTimersByTimeAsync(3 * second)
    expect(ids()).toEqual(['a', 'b'])
    runs[0]?.end()
    await vi.advanceTimersByTimeAsync(0)
    expect(ids()).toEqual(['a', 'b', 'c'])
  })

  it('moves a time forward and takes one back', async () => {
    open()
    scheduler.setIn('moved', 3600 * second)
    scheduler.setIn('taken back', second)
    scheduler.setIn('moved', second)
    scheduler.delete('taken back')
    await vi.advanceTimersByTimeAsync(2 * second)
    expect(ids()).toEqual(['moved'])
    expect(scheduler.dueAt('taken back')).toBeNull()
  })

  it('waits for times farther away than a timer can reach', async () => {
    open()
    const far = 2 ** 31 + 60 * second
    scheduler.setIn('far', far)
    await vi.advanceTimersByTimeAsync(far + second)
    expect(runs.map(({ at }) => at)).toEqual([far])
    expect(gaps).toBe(0)
  })

  it('notices missing time after a sleep, once', async () => {
    open()
    scheduler.setIn('later', 60 * second)
    vi.setSystemTime(Date.now() + 8 * 3600 * second)
    await vi.advanceTimersByTimeAsync(15 * second)
    expect(gaps).toBe(1)
    await vi.advanceTimersByTimeAsync(30 * second)
    expect(gaps).toBe(1)
    vi.setSystemTime(Date.now() + 3600 * second)
    scheduler.forgetGap()
    await vi.advanceTimersByTimeAsync(30 * second)
    expect(gaps).toBe(1)
  })

  it.each([
    ['back by minutes', -5 * 60 * second],
    ['back by years', -3 * 365 * 86_400 * second],
    ['forward by minutes', 5 * 60 * second],
    ['forward by years', 3 * 365 * 86_400 * second],
  ])('keeps its times when the clock is set %s', async (_name, jump) => {
    open()
    const begun = performance.now()
    const times: number[] = []
    const run = () => {
      times.push(performance.now() - begun)
      if (times.length < 6) scheduler.setIn('every 10 s', 10 * second)
      return Promise.resolve()
    }
    await scheduler.stop()
    scheduler = new Scheduler({ clock: { now: () => Date.now() }, run, onGap: () => {} })
    scheduler.start()
    scheduler.setIn('every 10 s', 10 * second)
    await vi.advanceTimersByTimeAsync(25 * second)
    vi.setSystemTime(Date.now() + jump)
    expect((scheduler.dueAt('every 10 s') ?? 0) - Date.now()).toBe(5 * second)
    await vi.advanceTimersByTimeAsync(40 * second)
    expect(times).toEqual([10, 20, 30, 40, 50, 60].map((at) => at * second))
  })

  it('begins what a gap has set anew only at its new time', async () => {
    const begun: number[] = []
    scheduler = new Scheduler({
      clock: { now: () => Date.now() },
      run: async () => {
        begun.push(performance.now())
      },
      onGap: () => scheduler.setIn('one', 7 * second),
    })
    scheduler.start()
    scheduler.setIn('one', 10 * second)
    const start = performance.now()
    vi.setSystemTime(Date.now() + 3600 * second)
    await vi.advanceTimersByTimeAsync(60 * second)
    expect(begun.map((at) => at - start)).toEqual([17 * second])
  })

  it('waits for what is running when it stops, and starts nothing more', async () => {
    open()
    scheduler.setIn('one', 0)
    await vi.advanceTimersByTimeAsync(second)
    let stopped = false
    const stopping = scheduler.stop().then(() => {
      stopped = true
    })
    await vi.advanceTimersByTimeAsync(second)
    expect(stopped).toBe(false)
    scheduler.setIn('two', 0)
    runs[0]?.end()
    await stopping
    await vi.advanceTimersByTimeAsync(60 * second)
    expect(ids()).toEqual(['one'])
  })
})
