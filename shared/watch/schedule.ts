import type { Monitor } from './parse'

/** How far a check may stray from its time, so that monitors of one interval do not march in step. */
const jitter = 0.05
/** The first checks are spread over no more than this, so that the screen is soon filled. */
const longestSpread = 10_000

/**
 * When a monitor is checked next, UTC milliseconds. Times that passed meanwhile are not made up for. `random` is
 * from 0 to 1.
 */
export function nextCheckAt(
  monitor: Pick<Monitor, 'interval' | 'retryInterval'>,
  check: { startedAt: number; confirming: boolean },
  now: number,
  random: number,
): number {
  const interval = check.confirming ? monitor.retryInterval : monitor.interval
  return Math.max(now, Math.round(check.startedAt + interval * (1 - jitter + 2 * jitter * random)))
}

/** When a monitor is checked first, or once again after this laptop slept: soon, but not all at the same time. */
export function spreadCheckAt(monitor: Pick<Monitor, 'interval'>, now: number, random: number): number {
  return Math.round(now + Math.min(monitor.interval, longestSpread) * random)
}
