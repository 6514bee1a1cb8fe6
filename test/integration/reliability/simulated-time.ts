import { setImmediate as breathe } from 'node:timers/promises'
import { vi } from 'vitest'
import type { Clock } from '#main/clock'

/** A laptop whose time a test lets pass: its timers ring as they would, at once. */
export class SimulatedTime implements Clock {
  #wrongBy = 0

  constructor(
    at: number,
    private place = 'Europe/Stockholm',
  ) {
    vi.useFakeTimers({
      now: at,
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance', 'Date'],
    })
  }

  now(): number {
    return Date.now() + this.#wrongBy
  }

  zone(): string {
    return this.place
  }

  /** Time goes by while the laptop is awake; what its timers start is waited for, `step` by `step`. */
  async pass(milliseconds: number, step = 30_000): Promise<void> {
    for (let left = milliseconds; left > 0; left -= step) {
      await vi.advanceTimersByTimeAsync(Math.min(step, left))
      for (let turn = 0; turn < 12; turn += 1) await breathe()
    }
  }

  /** The laptop sleeps, or somebody sets its clock: no timer rings meanwhile. */
  jump(milliseconds: number): void {
    this.#wrongBy += milliseconds
  }

  travel(zone: string): void {
    this.place = zone
  }

  end(): void {
    vi.useRealTimers()
  }
}
