import type { Monitor } from './parse'

/** How far a check may stray from its time, so that monitors of one interval do not march in step. */
const jitter = 0.05
/** The first checks of a few monitors are spread over no more than this, so that the screen is soon filled. */
const shortestSpread = 10_000
/** Where there are many, each adds this much, so that their checks do not crowd. */
const spreadPerMonitor = 20

/**
 * In how many milliseconds a monitor is checked next, after a check that began `took` milliseconds ago. Times that
 * passed meanwhile are not made up for. `stretch` is how many times the interval it waits (see `stretchOn`), unless
 * a change is being confirmed. `random` is from 0 to 1.
 */
export function nextCheckIn(
  monitor: Pick<Monitor, 'interval' | 'retryInterval'>,
  check: { took: number; confirming: boolean; stretch: number },
  random: number,
): number {
  const interval = check.confirming ? monitor.retryInterval : monitor.interval * check.stretch
  return Math.max(0, interval * (1 - jitter + 2 * jitter * random) - check.took)
}

/** A monitor's place among those that are to be checked together: the first is 0. */
export interface Place {
  place: number
  of: number
}

/**
 * In how many milliseconds a monitor is checked first, or once again after this laptop slept: soon and within its
 * interval, but not all at the same time: each place has its own stretch of the time, and `random`, from 0 to 1, says
 * where in it.
 */
export function spreadCheckIn(
  monitor: Pick<Monitor, 'interval'>,
  { place, of }: Place,
  random: number,
): number {
  const spread = Math.min(monitor.interval, Math.max(shortestSpread, of * spreadPerMonitor))
  return (spread * (place + random)) / of
}

/** In how many milliseconds a monitor is checked that a person asks for; `place` among those asked for, from 0. */
export function askedCheckIn(place: number): number {
  return place * spreadPerMonitor
}
