import type { Kpi } from '../../shared/runbook/model'
import { levelsOf } from '../../shared/watch/levels'
import type { Monitor } from '../../shared/watch/parse'
import { replayHistory } from '../../shared/watch/replay/history'
import type { Replay } from '../../shared/watch/replay/record'
import { thresholdsInForce } from '../../shared/watch/thresholds'
import type { Clock } from '../clock'
import type { Probes } from '../probes/probe'
import type { SampleRepository } from '../store/samples'
import { checkOnce, type SingleCheck } from './check'
import type { Rounds } from './rounds'

interface Parts {
  /** For checks that a person asks for with the definition before them. */
  trialProbes: Probes
  samples: SampleRepository
  clock: Pick<Clock, 'now'>
  rounds: Pick<Rounds, 'saysSomething' | 'connectivity'>
}

/** Tries what a person may save: by one check, or on the samples that are there. Nothing is stored. */
export class Trials {
  constructor(private readonly parts: Parts) {}

  async check(monitor: Monitor, kpis: readonly Kpi[]): Promise<Omit<SingleCheck, 'reached'>> {
    const { trialProbes, clock, rounds } = this.parts
    const { reached, ...found } = await checkOnce(trialProbes, monitor, kpis, clock)
    const says = await rounds.saysSomething(monitor, { reached, divertedTo: null }, null)
    if (found.status === 'unknown' || says) return found
    return { ...found, status: 'unknown', why: rounds.connectivity().reason }
  }

  /** What a monitor would have made of the samples of the last `span` milliseconds that are stored under an id. */
  replay(id: string, monitor: Monitor, kpis: readonly Kpi[], span: number): Replay {
    const { samples, clock } = this.parts
    const to = clock.now()
    const from = to - span
    const levels = levelsOf(thresholdsInForce(monitor, kpis), monitor)
    return replayHistory({ id, monitor, levels }, samples.between(id, from, to, Number.MAX_SAFE_INTEGER), {
      from,
      to,
    })
  }
}
