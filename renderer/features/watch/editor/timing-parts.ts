import type { Timings } from '../../../../shared/watch/view'

export interface TimingPart {
  name: keyof Timings
  milliseconds: number
  /** Where it begins and how long it is, as shares of the whole. */
  start: number
  share: number
}

const order: readonly (keyof Timings)[] = ['lookup', 'connect', 'tls', 'firstByte', 'body']

/** The parts that there were, in their order. */
export function timingParts(timings: Timings): TimingPart[] {
  const present = order.flatMap((name) => {
    const milliseconds = timings[name]
    return milliseconds === undefined ? [] : [{ name, milliseconds }]
  })
  const whole = present.reduce((sum, { milliseconds }) => sum + milliseconds, 0) || 1
  let passed = 0
  return present.map((part) => {
    const start = passed / whole
    passed += part.milliseconds
    return { ...part, start, share: part.milliseconds / whole }
  })
}
