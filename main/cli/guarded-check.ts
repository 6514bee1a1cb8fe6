import type { Kpi } from '../../shared/runbook/model'
import { text } from '../../shared/text/text'
import type { Monitor } from '../../shared/watch/parse'
import { remoteAddress, remoteAddresses } from '../../shared/watch/target'
import type { Clock } from '../clock'
import type { Probes } from '../probes/probe'
import { checkOnce, type SingleCheck } from '../watch/check'
import { ConnectivityObserver } from '../watch/connectivity'
import { systemNetwork } from '../watch/network'

export interface GuardedCheck extends Omit<SingleCheck, 'reached'> {
  monitor: Monitor
}

/** So many at a time that one which hangs does not hold up the rest. */
const together = 16

/** Checks each monitor once. What failed while this laptop is offline is `unknown`. */
export async function checkWithGuard(
  probes: Probes,
  monitors: readonly Monitor[],
  kpis: readonly Kpi[],
  clock: Clock,
): Promise<GuardedCheck[]> {
  const checked: { monitor: Monitor; result: SingleCheck }[] = []
  const connectivity = new ConnectivityObserver({
    clock,
    network: systemNetwork,
    anchors: () => [],
    hosts: () => remoteAddresses(checked.map(({ monitor }) => monitor.target)),
    onChange: () => {},
  })
  for (let first = 0; first < monitors.length; first += together) {
    const batch = monitors.slice(first, first + together).map(async (monitor) => ({
      monitor,
      result: await checkOnce(probes, monitor, kpis, clock),
    }))
    checked.push(...(await Promise.all(batch)))
  }
  const judged = await Promise.all(
    checked.map(async ({ monitor, result: { reached, ...result } }) => {
      const doubtful = !reached && remoteAddress(monitor.target) !== null
      if (!doubtful || (await connectivity.isOnline())) return { monitor, ...result }
      const why = text.commandLine.check.offline(connectivity.current().reason)
      return { monitor, ...result, status: 'unknown' as const, why }
    }),
  )
  connectivity.stop()
  return judged
}
