import type { Unit } from './quantity'

/** A measure as somebody else counts it: `scale` makes its numbers those of the unit. */
export interface Measure {
  unit: Unit
  scale: number
}

/** What people and programs write alike behind a number, in lower case. */
export const commonMeasures: Readonly<Record<string, Measure>> = {
  '%': { unit: 'fraction', scale: 0.01 },
  percent: { unit: 'fraction', scale: 0.01 },
  b: { unit: 'bytes', scale: 1 },
  bytes: { unit: 'bytes', scale: 1 },
  kb: { unit: 'bytes', scale: 1e3 },
  mb: { unit: 'bytes', scale: 1e6 },
  gb: { unit: 'bytes', scale: 1e9 },
  tb: { unit: 'bytes', scale: 1e12 },
  kib: { unit: 'bytes', scale: 2 ** 10 },
  mib: { unit: 'bytes', scale: 2 ** 20 },
  gib: { unit: 'bytes', scale: 2 ** 30 },
  tib: { unit: 'bytes', scale: 2 ** 40 },
}
