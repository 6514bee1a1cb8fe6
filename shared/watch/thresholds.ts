import type { Kpi } from '../runbook/model'
import type { MonitorKind } from './monitor'
import type { Monitor } from './parse'
import type { Unit } from './quantity'
import type { Thresholds } from './view'

/** The KPI that a kind of monitor measures, in the runbook's words for metrics. */
const metricOf: Record<MonitorKind, Kpi['metric']> = {
  http: 'response time',
  tcp: null,
  cpu: 'cpu',
  memory: 'memory',
  disk: 'disk',
}

/** What a check of each kind measures. */
const unitOf: Record<MonitorKind, Unit> = {
  http: 'milliseconds',
  tcp: 'milliseconds',
  cpu: 'fraction',
  memory: 'fraction',
  disk: 'fraction',
}

/**
 * The thresholds that a monitor's values are judged by: its own if it has any, else those of the KPI it names,
 * else those of the KPI for its kind. Null: none, so that only an answer is expected.
 */
export function thresholdsInForce(monitor: Monitor, kpis: readonly Kpi[]): Thresholds | null {
  const { warning, critical } = monitor
  if (warning !== null || critical !== null) return { warning, critical, source: 'this monitor' }
  const kpi = kpiFor(monitor, kpis)
  return kpi === undefined ? null : thresholdsOf(kpi, unitOf[monitor.target.kind])
}

/** A KPI may count something that the monitor does not measure; such a level is not used. */
function thresholdsOf(kpi: Kpi, unit: Unit): Thresholds | null {
  const warning = kpi.warning?.unit === unit ? kpi.warning : null
  const critical = kpi.critical?.unit === unit ? kpi.critical : null
  if (warning === null && critical === null) return null
  return { warning, critical, source: `${kpi.name} in the runbook` }
}

function kpiFor(monitor: Monitor, kpis: readonly Kpi[]): Kpi | undefined {
  const name = monitor.metric?.toLowerCase()
  if (name !== undefined) return kpis.find((kpi) => kpi.name.toLowerCase() === name)
  const metric = metricOf[monitor.target.kind]
  return metric === null ? undefined : kpis.find((kpi) => kpi.metric === metric)
}
