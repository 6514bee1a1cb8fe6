import fc from 'fast-check'
import { RollUp, type SummedSample } from '#shared/watch/figures/roll-up'

/** A check as its roll-ups take it in. */
export function summed(changes: Partial<SummedSample> = {}): SummedSample {
  return { at: 0, status: 'ok', value: 10, maintenance: false, ...changes }
}

export function rollUpOf(samples: readonly SummedSample[]): RollUp {
  const rollUp = new RollUp()
  for (const sample of samples) rollUp.add(sample)
  return rollUp
}

/** Checks of all kinds at times up to `latest`; their values keep all their digits in 32 bits. */
export function summedSamples(latest: number): fc.Arbitrary<SummedSample[]> {
  const sample = fc.record({
    at: fc.integer({ min: 0, max: latest }),
    status: fc.constantFrom<SummedSample['status'][]>('ok', 'ok', 'ok', 'warning', 'critical', 'unknown'),
    value: fc.option(fc.integer({ min: -100, max: 60_000 })),
    maintenance: fc.boolean(),
  })
  return fc.array(sample, { maxLength: 80 })
}

/** What a roll-up says, to be compared. */
export function said({ judged, maintenance, values }: RollUp) {
  return {
    judged,
    maintenance,
    values: values === null ? null : { ...values, sketch: [...values.sketch.encode()] },
  }
}
