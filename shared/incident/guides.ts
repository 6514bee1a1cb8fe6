import type { RunbookModel, StepGroup } from '../runbook/model'
import { type Concern, fitnessOf } from '../runbook/relevance'
import type { Incident } from './incident'

/** A part of the runbook whose steps are ticked in an incident. */
export interface Guide {
  /** The same while its place and title in the runbook are. */
  key: string
  kind: 'stage' | 'scenario' | 'procedure' | 'troubleshooting' | 'recovery'
  title: string
  sectionId: string
  groups: readonly StepGroup[]
}

/** The stages of the runbook's incident process, in their order. */
export function stageGuides(model: Pick<RunbookModel, 'stages'>): Guide[] {
  return model.stages.map(({ title, sectionId, groups }) => guide('stage', title, sectionId, groups))
}

/**
 * What else the runbook has to go by in an incident: the steps of its scenario, the procedures for its severity, the
 * troubleshooting, and how things are recovered, the best fitting of each first.
 */
export function otherGuides(
  incident: Pick<Incident, 'title' | 'severity' | 'origin'>,
  model: Pick<RunbookModel, 'scenarios' | 'procedures' | 'troubleshooting' | 'recovery'>,
): Guide[] {
  const { severity, origin } = incident
  const scenarios = model.scenarios
    .filter(({ name, steps }) => origin.kind === 'scenario' && name === origin.name && steps.length > 0)
    .map(({ name, steps, sectionId, line }) =>
      guide('scenario', name, sectionId, [{ title: name, steps, line }]),
    )
  const procedures = model.procedures
    .filter((procedure) => procedure.severity === severity)
    .map(({ title, sectionId, situations }) => guide('procedure', title, sectionId, situations))
  const troubleshooting = model.troubleshooting.map(({ title, sectionId, investigation, line }) =>
    guide('troubleshooting', title, sectionId, [{ title, steps: investigation, line }]),
  )
  const recoveries = model.recovery.map(({ title, sectionId, phases }) =>
    guide('recovery', title, sectionId, phases),
  )
  const fitting = [procedures, troubleshooting, recoveries].flatMap((kind) => byFitness(kind, incident))
  return [...scenarios, ...fitting].filter(({ groups }) => groups.some(({ steps }) => steps.length > 0))
}

/** The guide of a key, of all that an incident has; null where the runbook has it no more. */
export function guideOf(
  key: string,
  incident: Pick<Incident, 'title' | 'severity' | 'origin'>,
  model: Pick<RunbookModel, 'stages' | 'scenarios' | 'procedures' | 'troubleshooting' | 'recovery'>,
): Guide | null {
  return [...stageGuides(model), ...otherGuides(incident, model)].find((one) => one.key === key) ?? null
}

function guide(kind: Guide['kind'], title: string, sectionId: string, groups: readonly StepGroup[]): Guide {
  return { key: `${kind}/${sectionId}/${title}`, kind, title, sectionId, groups }
}

function byFitness(guides: Guide[], { title, severity }: Pick<Incident, 'title' | 'severity'>): Guide[] {
  const concern: Concern = { name: title, kind: null, metric: null, cause: null, severity }
  const fitness = ({ title, groups }: Guide) =>
    fitnessOf(concern, { title, below: groups.map((group) => group.title).join(' ') }).score
  return guides
    .map((one) => ({ one, score: fitness(one) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one)
}
