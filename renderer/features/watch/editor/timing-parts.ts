import type { Timings } from '../../../../shared/watch/view'

export interface TimingPart {
  name: keyof Timings
  label: string
  milliseconds: number
  /** Where it begins and how long it is, as shares of the whole. */
  start: number
  share: number
}

const labels: readonly [keyof Timings, string][] = [
  ['lookup', 'DNS'],
  ['connect', 'connect'],
  ['tls', 'TLS'],
  ['firstByte', 'first byte'],
  ['body', 'body'],
]

/** The parts that there were, in their order. */
export function timingParts(timings: Timings): TimingPart[] {
  const present = labels.flatMap(([name, label]) => {
    const milliseconds = timings[name]
    return milliseconds === undefined ? [] : [{ name, label, milliseconds }]
  })
  const whole = present.reduce((sum, { milliseconds }) => sum + milliseconds, 0) || 1
  let passed = 0
  return present.map((part) => {
    const start = passed / whole
    passed += part.milliseconds
    return { ...part, start, share: part.milliseconds / whole }
  })
}
