import { randomUUID } from 'node:crypto'
import type { Alert } from '../../shared/alert/alert'
import { alertTitle } from '../../shared/alert/describe'
import type { Step } from '../../shared/incident/conduct'
import { stageGuides } from '../../shared/incident/guides'
import type { Incident } from '../../shared/incident/incident'
import { openIncident } from '../../shared/incident/open-incident'
import type { Severity } from '../../shared/incident/severity'
import type { RunbookModel } from '../../shared/runbook/model'
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
  return { incident, said: `${incident.severity} incident opened${fromAlerts(alerts)}.` }
}

/** " from Checkout API is down and 2 more" */
function fromAlerts([first, ...others]: readonly Alert[]): string {
  if (first === undefined) return ''
  return ` from ${alertTitle(first)}${others.length === 0 ? '' : ` and ${others.length} more`}`
}
