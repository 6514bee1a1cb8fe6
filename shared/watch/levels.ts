import { exceeds, type Threshold, type Unit } from './quantity'
import type { Verdict } from './status'
import type { Thresholds } from './view'

/** A threshold that begins a trouble, and the one that a value must pass before the trouble is over. */
interface Level {
  enter: Threshold
  clear: Threshold
}

/** What values are judged by; null for a level that there is not. */
export type Levels = Readonly<Record<'warning' | 'critical', Level | null>>

const noLevels: Levels = { warning: null, critical: null }

/** The level at which a trouble is over, as a person wrote it. */
export type ClearLevel = Pick<Threshold, 'value' | 'unit'>

/** The clear levels that a monitor itself sets; null for the usual one. */
export interface OwnClearLevels {
  warningClear: ClearLevel | null
  criticalClear: ClearLevel | null
}

/**
 * The thresholds in force, each with its clear level: the monitor's own where it fits the threshold, else the usual
 * one. The usual level of `critical` goes no farther back than where `warning` begins: below that nobody would call
 * it critical.
 */
export function levelsOf(thresholds: Thresholds | null, own: OwnClearLevels): Levels {
  if (thresholds === null) return noLevels
  const { warning, critical } = thresholds
  return {
    warning: warning === null ? null : levelOf(warning, own.warningClear, null),
    critical: critical === null ? null : levelOf(critical, own.criticalClear, warning),
  }
}

/**
 * The value at which a trouble is usually over: back at 90 % of the way to the threshold. The way begins at the best
 * there is: at 0 for what must not rise, so that above 100 is over at 90; at the whole for a share that must not fall,
 * so that below 80 % is over at 82 %. Where nothing is best, as for a size that must not fall or a value below zero,
 * a tenth of the threshold's own size stands for the rest of the way: below 100 is over at 110, above -10 at -11. To a
 * threshold of zero there is no way; it is over where it begins.
 */
export function usualClearValue({ comparison, value, unit }: Threshold): number {
  if (comparison.startsWith('>')) return value - Math.abs(value) / 10
  if (unit === 'fraction' && value >= 0 && value <= 1) return value + (1 - value) / 10
  return value + Math.abs(value) / 10
}

/** Whether a clear level lies where all is well, or at the threshold itself. */
export function isOnWellSide(clear: ClearLevel, enter: Threshold): boolean {
  if (clear.unit !== enter.unit) return false
  return enter.comparison.startsWith('>') ? clear.value <= enter.value : clear.value >= enter.value
}

/** The level a value is at: by the threshold that it passed, or by the clear level that it has yet to pass. */
export interface Reached {
  verdict: 'warning' | 'critical'
  threshold: Threshold
  clear?: Threshold
}

/**
 * The level that a value is at, null for none; `before` is that of the value before it. A level of another unit is
 * passed over.
 */
export function levelReached(levels: Levels, value: number, unit: Unit, before: Verdict): Reached | null {
  for (const verdict of ['critical', 'warning'] as const) {
    const level = levels[verdict]
    if (level === null || level.enter.unit !== unit) continue
    if (exceeds(level.enter, value)) return { verdict, threshold: level.enter }
    const wasThere = before === verdict || before === 'critical'
    if (wasThere && !exceeds(level.clear, value))
      return { verdict, threshold: level.enter, clear: level.clear }
  }
  return null
}

const opposite = { '>': '<=', '>=': '<', '<': '>=', '<=': '>' } as const

function levelOf(enter: Threshold, own: ClearLevel | null, warning: Threshold | null): Level {
  const value = own !== null && isOnWellSide(own, enter) ? own.value : notBeyond(enter, warning)
  return { enter, clear: { comparison: opposite[enter.comparison], value, unit: enter.unit } }
}

function notBeyond(enter: Threshold, warning: Threshold | null): number {
  const usual = usualClearValue(enter)
  if (warning === null || !isOnWellSide(warning, enter)) return usual
  return enter.comparison.startsWith('>') ? Math.max(usual, warning.value) : Math.min(usual, warning.value)
}
