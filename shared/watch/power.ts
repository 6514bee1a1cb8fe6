import { text } from '../text/text'
/** How many times an interval may last on battery, as a person may choose. */
export const batteryFactors = [1, 2, 4, 8] as const

/** How many times its interval a monitor waits: `batteryFactor` is what the person wants on battery. */
export function stretchOn(onBattery: boolean, batteryFactor: number): number {
  return onBattery ? Math.max(1, batteryFactor) : 1
}

/** "half as often"; for one and a laptop that is plugged in "as often as ever". */
export function howOften(stretch: number): string {
  const words = text.watch.judging.howOften
  if (stretch === 1) return words.asEver
  if (stretch === 2) return words.half
  if (stretch === 4) return words.quarter
  return words.times(stretch)
}
