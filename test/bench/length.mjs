/** Whether `--short` was asked for: fewer turns and shorter stretches, so that all benches take some ten minutes. */
export const isShort = process.argv.includes('--short')

/** How many turns, or how long: the first in a whole run, the second in a short one. */
export function inShort(whole, short) {
  return isShort ? short : whole
}
