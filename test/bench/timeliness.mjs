import { percentile } from './figures.mjs'

/**
 * How punctual a program is that asks each of so many endpoints every `interval` milliseconds. Arrivals are
 * `[endpoint, time]`: those before the measured time, from the first on, and those in it.
 */
export function timeliness(before, measured, { monitors, interval }) {
  const gaps = gapsOf(before, measured)
  const lateness = gaps.map((gap) => gap - interval)
  return {
    lateness: [50, 95, 99].map((part) => percentile(lateness, part)),
    lost: gaps.reduce((sum, gap) => sum + Math.round(gap / interval) - 1, 0) + monitors - asked(before).size,
    start: startOf(before, interval),
  }
}

/** The times between two questions to the same endpoint, of which the later is in the measured time. */
function gapsOf(before, measured) {
  const last = new Map(before)
  return measured.flatMap(([endpoint, at]) => {
    const previous = last.get(endpoint)
    last.set(endpoint, at)
    return previous === undefined ? [] : [at - previous]
  })
}

function asked(arrivals) {
  return new Set(arrivals.map(([endpoint]) => endpoint))
}

/** Over how long the first questions to each came, milliseconds, and how far the fullest tenth goes over a tenth. */
function startOf(arrivals, interval) {
  const [[, begin]] = arrivals
  const seen = new Set()
  const firsts = arrivals.filter(([endpoint]) => !seen.has(endpoint) && seen.add(endpoint))
  const tenths = Array(10).fill(0)
  for (const [, at] of firsts) tenths[Math.min(9, Math.floor(((at - begin) / interval) * 10))] += 1
  return { took: firsts.at(-1)[1] - begin, fullest: (Math.max(...tenths) / firsts.length) * 10 }
}
