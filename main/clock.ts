/** The time of the effects; tests put their own in its place. */
export interface Clock {
  /** UTC milliseconds. */
  now(): number
  /** The zone of this laptop as Area/City; it changes when its owner travels. */
  zone(): string
}

export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
}
