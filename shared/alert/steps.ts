import type { Procedure, Step } from '../runbook/model'
import { fitnessOf } from '../runbook/relevance'
import type { Alert } from './alert'

/** One situation of a procedure, with the steps to take in it. */
export interface Situation {
  procedure: string
  sectionId: string
  title: string
  steps: readonly Step[]
}

/**
 * What the runbook says to do for an alert of this severity: all situations of its procedures, the best fitting
 * first, by the words for what is wrong and the words of the monitor's name.
 */
export function situationsFor(alert: Alert, procedures: readonly Procedure[]): Situation[] {
  return procedures
    .filter((procedure) => procedure.severity === alert.severity)
    .flatMap((procedure) => procedure.situations.map((situation) => situationOf(procedure, situation)))
    .map((situation) => ({ situation, fitness: fitness(alert, situation) }))
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

function fitness({ monitorName, cause, severity }: Alert, { title, steps }: Situation): number {
  const concern = { name: monitorName, kind: null, metric: null, cause, severity }
  return fitnessOf(concern, { title, below: steps.map(({ text }) => text).join(' ') }).score
}
