import { describe, expect, it } from 'vitest'
import { ListenedTime } from '#main/heartbeat/listened-time'
import { RateLimit } from '#main/rate-limit'

describe('the time that calls could be heard', () => {
  it('goes on while it is told', () => {
    const time = new ListenedTime(100, 60)
    time.listen(true, 1000)
    time.listen(true, 1050)
    expect(time.at(1080)).toBe(180)
  })

  it('does not count a sleep', () => {
    const time = new ListenedTime(0, 60)
    time.listen(true, 1000)
    expect(time.at(100_000)).toBe(0)
    time.listen(true, 100_000)
    expect(time.at(100_030)).toBe(30)
  })

  it('does not count backwards when the clock is set back', () => {
    const time = new ListenedTime(500, 60)
    time.listen(true, 1000)
    expect(time.at(10)).toBe(500)
    time.listen(true, 10)
    expect(time.at(40)).toBe(530)
  })

  it('stands still while nothing can be heard', () => {
    const time = new ListenedTime(0, 60)
    time.listen(true, 0)
    time.listen(false, 50)
    expect(time.at(90)).toBe(50)
  })
})

describe('a rate limit', () => {
  it('lets so many through in a window, and again in the next', () => {
    const limit = new RateLimit(2, 1000)
    expect([0, 10, 20, 999, 1000].map((now) => limit.allows(now))).toEqual([true, true, false, false, true])
  })
})
