import type { Procedure, Step } from '../runbook/model'
import { type Concern, fitnessOf } from '../runbook/relevance'
import type { MonitorDefinition } from '../watch/monitor'
import type { Alert } from './alert'

/** One situation of a procedure, with the steps to take in it. */
export interface Situation {
  procedure: string
  sectionId: string
  title: string
  steps: readonly Step[]
}

/** What of a monitor says more about its alerts; null for one that is gone. */
export type AlertedDefinition = Pick<MonitorDefinition, 'kind' | 'metric'> | null

/** What an alert is about, to be compared with the parts of a runbook. */
export function concernOf(
  { monitorName, cause, severity }: Pick<Alert, 'monitorName' | 'cause' | 'severity'>,
  definition: AlertedDefinition,
): Concern {
  const { kind = null, metric = null } = definition ?? {}
  return { name: monitorName, kind, metric, cause, severity }
}

/**
 * What the runbook says to do for an alert of this severity: all situations of its procedures, the best fitting
 * first, by the words for what is wrong, for what the monitor measures, and of its name.
 */
export function situationsFor(
  alert: Alert,
  definition: AlertedDefinition,
  procedures: readonly Procedure[],
): Situation[] {
  const concern = concernOf(alert, definition)
  return procedures
    .filter((procedure) => procedure.severity === alert.severity)
    .flatMap((procedure) => procedure.situations.map((situation) => situationOf(procedure, situation)))
    .map((situation) => ({ situation, fitness: fitness(concern, situation) }))
    .sort((one, other) => other.fitness - one.fitness)
    .map(({ situation }) => situation)
}

function situationOf(procedure: Procedure, situation: Procedure['situations'][number]): Situation {
  return {
    procedure: procedure.title,
    sectionId: procedure.sectionId,
    title: situation.title,
    steps: situation.steps,
  }
}

function fitness(concern: Concern, { title, steps }: Situation): number {
  return fitnessOf(concern, { title, below: steps.map(({ text }) => text).join(' ') }).score
}
