import { randomUUID } from 'node:crypto'
import type { Alert } from '../../shared/alert/alert'
import { alertTitle } from '../../shared/alert/describe'
import type { Step } from '../../shared/incident/conduct'
import { stageGuides } from '../../shared/incident/guides'
import type { Incident } from '../../shared/incident/incident'
import { openIncident } from '../../shared/incident/open-incident'
import type { Severity } from '../../shared/incident/severity'
import type { RunbookModel } from '../../shared/runbook/model'
import { text } from '../../shared/text/text'
import { refuseFuture } from './incident-record'

/** What a person says who opens an incident. */
export interface OpeningRequest {
  title: string
  severity: Severity
  origin: Incident['origin']
  alertIds: readonly string[]
  startedAt: number | null
}

/** What is known beside it. */
export interface OpeningParts {
  model(): RunbookModel
  alert(id: string): Alert | null
  lastBackupAt(): number | null
}

/** The incident that a person opens, and the first that its timeline says. */
export function openingStep(
  request: OpeningRequest,
  person: string,
  { model, alert, lastBackupAt }: OpeningParts,
  now: number,
): Step {
  const { origin, startedAt } = request
  if (startedAt !== null) refuseFuture(startedAt, now)
  const { stages, scenarios } = model()
  const alerts = request.alertIds.map(alert).filter((one) => one !== null)
  const incident = openIncident(
    {
      ...request,
      id: randomUUID(),
      person,
      alerts,
      stage: stageGuides({ stages })[0]?.key ?? null,
      scenario:
        origin.kind === 'scenario' ? (scenarios.find(({ name }) => name === origin.name) ?? null) : null,
      lastBackupAt: lastBackupAt(),
    },
    model(),
    now,
  )
  return { incident, said: openedSentence(incident.severity, alerts) }
}

/** "P1 incident opened from Checkout API is down and 2 more." */
function openedSentence(severity: Severity, [first, ...others]: readonly Alert[]): string {
  const words = text.incidents.conduct.said
  if (first === undefined) return words.opened(severity)
  return words.openedFrom(severity, alertTitle(first), others.length)
}
