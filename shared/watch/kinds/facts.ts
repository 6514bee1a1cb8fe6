import type { Kpi } from '../../runbook/model'
import type { Threshold, Unit } from '../quantity'

/** Where something is on a network; `port` is null where there is none that a connection could be tried to. */
export interface NetworkPlace {
  host: string
  port: number | null
}

/** What is known of a kind of check without a schema, so that a window can know it too. */
export interface KindFacts<Definition extends { kind: string }, Target extends { kind: Definition['kind'] }> {
  readonly kind: Definition['kind']
  /** What a check measures; null where only the check itself can tell. */
  readonly unit: Unit | null | ((target: Target) => Unit | null)
  /** The KPI whose thresholds apply unless the monitor names one, in the runbook's words for metrics. */
  readonly metric: Kpi['metric']
  /** The thresholds where neither the monitor nor the runbook has any. */
  readonly usualThresholds?: { warning: Threshold; critical: Threshold }
  /** What a monitor looks at, in a few words: "https://shop.example/health", "the memory of this laptop". */
  describe(definition: Definition): string
  /** Where the target is, when a network leads to it; null for what is on this laptop. */
  address(target: Target): NetworkPlace | null
}
