/** The time of the effects; tests put their own in its place. */
export interface Clock {
  /** UTC milliseconds. */
  now(): number
  /** The zone of this laptop as Area/City; it changes when its owner travels. */
  zone(): string
}

/** Asking the system for its zone is slow, so its answer stands for so long, in milliseconds. */
const zoneStands = 1_000
let known = { zone: '', at: Number.NEGATIVE_INFINITY }

export const systemClock: Clock = {
  now: () => Date.now(),
  zone() {
    const at = performance.now()
    if (at - known.at >= zoneStands)
      known = { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone, at }
    return known.zone
  },
}
