import type { Kpi } from '../runbook/model'
import { text } from '../text/text'
import { unitOfAggregate } from './aggregation'
import { kindFacts } from './kinds/targets'
import type { Monitor } from './parse'
import type { Threshold, Unit } from './quantity'
import { unitOf } from './target'
import type { Thresholds } from './view'

/**
 * The thresholds that a monitor's values are judged by: its own if it has any, else those of the KPI it names,
 * else those of the KPI for its kind, else those that are usual for its kind. Null: none, so that only an answer is
 * expected.
 */
export function thresholdsInForce(monitor: Monitor, kpis: readonly Kpi[]): Thresholds | null {
  const { warning, critical } = monitor
  if (warning !== null || critical !== null)
    return { warning, critical, source: text.watch.judging.source.monitor }
  const kpi = kpiFor(monitor, kpis)
  if (kpi !== undefined) return thresholdsOf(kpi, judgedUnit(monitor))
  const { usualThresholds } = kindFacts[monitor.target.kind]
  return usualThresholds === undefined ? null : { ...usualThresholds, source: text.watch.judging.source.kind }
}

/** What a monitor's thresholds are counted in; null where only the check itself can tell. */
export function judgedUnit({ target, aggregation }: Monitor): Unit | null {
  const unit = unitOf(target)
  return unit === null || aggregation === null ? unit : unitOfAggregate(unit, aggregation.by)
}

/** A KPI may count something that the monitor does not measure; such a level is not used. */
function thresholdsOf(kpi: Kpi, unit: Unit | null): Thresholds | null {
  const fits = (level: Threshold | null) => level !== null && (unit === null || level.unit === unit)
  const warning = fits(kpi.warning) ? kpi.warning : null
  const critical = fits(kpi.critical) ? kpi.critical : null
  if (warning === null && critical === null) return null
  return { warning, critical, source: text.watch.judging.source.kpi(kpi.name) }
}

function kpiFor(monitor: Monitor, kpis: readonly Kpi[]): Kpi | undefined {
  const name = monitor.metric?.toLowerCase()
  if (name !== undefined) return kpis.find((kpi) => kpi.name.toLowerCase() === name)
  const metric = kindFacts[monitor.target.kind].metric
  return metric === null ? undefined : kpis.find((kpi) => kpi.metric === metric)
}
