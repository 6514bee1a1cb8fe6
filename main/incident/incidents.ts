import { alertTitle } from '../../shared/alert/describe'
import {
  type Act,
  addAlerts,
  changeRole,
  changeSeverity,
  changeStage,
  holdTimer,
  linkIncidents,
  mergeIncidents,
  reopenIncident,
  resolveIncident,
  type Step,
  setLastBackup,
  settleTimer,
} from '../../shared/incident/conduct'
import type { TimelineEntry } from '../../shared/incident/entry'
import { stageGuides } from '../../shared/incident/guides'
import type { Incident, IncidentRole } from '../../shared/incident/incident'
import type { Severity } from '../../shared/incident/severity'
import { recoveryPoint } from '../../shared/incident/timers'
import type { Result } from '../../shared/result'
import { text } from '../../shared/text/text'
import { localTimestamp } from '../../shared/time/display'
import { RequestRefused } from '../dispatch'
import {
  IncidentRecord,
  type IncidentRecordParts,
  onTimelineOnly,
  refuseFuture,
  type Telling,
} from './incident-record'
import { type OpeningParts, type OpeningRequest, openingStep } from './opening'

type Parts = IncidentRecordParts & OpeningParts

/** A step of the runbook that was ticked in an incident, or whose tick was taken back. */
export interface TickedStep {
  incidentId: string
  text: string
  ticked: boolean
  by: string
}

/** Incidents as they are conducted: each step is written with its entry on the timeline, or not at all. */
export class Incidents {
  readonly #record: IncidentRecord

  constructor(private readonly parts: Parts) {
    this.#record = new IncidentRecord(parts)
  }

  /** Those that the windows show. */
  shown(): Record<string, Incident> {
    return this.#record.shown()
  }

  find(id: string): Incident | null {
    return this.parts.repository.find(id)
  }

  /** Throws `RequestRefused` for one that is not there. */
  existing(id: string): Incident {
    return this.#record.existing(id)
  }

  /** Those that an alert is part of and that go on. */
  incidentsOf(alertId: string): Incident[] {
    const { repository, clock } = this.parts
    return repository
      .current(clock.now())
      .filter(({ end, alertIds }) => end === null && alertIds.includes(alertId))
  }

  /** An incident's own entries and those of what was merged into it, by the times they tell of. */
  timeline(id: string): { entries: TimelineEntry[]; parts: Incident[] } {
    const { repository } = this.parts
    const parts = repository.parts(id)
    const entries = [id, ...parts.map((part) => part.id)].flatMap((one) => repository.entries(one))
    return { entries: entries.sort((one, other) => one.at - other.at), parts }
  }

  /** Opens an incident; returns its id. */
  open(person: string, request: OpeningRequest): string {
    const now = this.parts.clock.now()
    const step = openingStep(request, person, this.parts, now)
    const telling: Telling = { news: 'incident opened', log: 'opened' }
    this.#record.keep([{ step, telling }], { by: person, at: now })
    return step.incident.id
  }

  setSeverity(person: string, id: string, severity: Severity): void {
    this.#take(id, person, null, { news: 'incident changed', log: 'changed' }, (incident, act) =>
      changeSeverity(incident, severity, this.parts.model(), act),
    )
  }

  setStage(person: string, id: string, key: string): void {
    const stage = stageGuides(this.parts.model()).find((guide) => guide.key === key)
    if (stage === undefined) throw new RequestRefused('not found', text.incidents.conduct.refused.stageGone)
    this.#take(id, person, null, { news: 'incident changed', log: 'changed' }, (incident) =>
      changeStage(incident, stage),
    )
  }

  setRole(by: string, id: string, role: IncidentRole, person: string | null): void {
    this.#take(id, by, null, onTimelineOnly, (incident) => changeRole(incident, role, person))
  }

  settleTimer(person: string, id: string, key: string, met: boolean, at: number | null): void {
    this.#take(id, person, at, onTimelineOnly, (incident, act) => settleTimer(incident, key, met, act))
  }

  holdTimer(person: string, id: string, key: string, reason: string | null): void {
    this.#take(id, person, null, onTimelineOnly, (incident, act) => holdTimer(incident, key, reason, act))
  }

  setLastBackup(person: string, id: string, madeAt: number): void {
    const { clock, model } = this.parts
    refuseFuture(madeAt, clock.now())
    this.#take(id, person, null, onTimelineOnly, (incident) => {
      const { origin } = incident
      const scenario = model().scenarios.find(
        ({ name }) => origin.kind === 'scenario' && name === origin.name,
      )
      const rpo = recoveryPoint(scenario ?? null, model().slas)
      if (rpo === null) throw new RequestRefused('refused', text.incidents.conduct.refused.noRecoveryPoint)
      return setLastBackup(incident, madeAt, rpo, localTimestamp(madeAt, clock.zone()))
    })
  }

  addAlerts(person: string, id: string, alertIds: readonly string[]): void {
    const added = alertIds.flatMap((alertId) => {
      const alert = this.parts.alert(alertId)
      return alert === null ? [] : [{ id: alertId, title: alertTitle(alert) }]
    })
    this.#take(id, person, null, onTimelineOnly, (incident) => addAlerts(incident, added))
  }

  resolve(person: string, id: string, at: number | null): void {
    this.#take(id, person, at, { news: 'incident resolved', log: 'resolved' }, resolveIncident)
  }

  reopen(person: string, id: string, reason: string): void {
    this.#take(id, person, null, { news: 'incident reopened', log: 'reopened' }, (incident) =>
      reopenIncident(incident, reason),
    )
  }

  /** Makes one incident part of another. */
  merge(person: string, id: string, into: string): void {
    const act = { by: person, at: this.parts.clock.now() }
    const merged = allowed(mergeIncidents(this.existing(id), this.existing(into), act))
    this.#record.keep(
      [
        { step: merged.merged, telling: { news: 'incident resolved', log: 'merged' } },
        { step: merged.into, telling: onTimelineOnly },
      ],
      act,
    )
  }

  link(person: string, id: string, other: string, linked: boolean): void {
    const steps = allowed(linkIncidents(this.existing(id), this.existing(other), linked))
    const act = { by: person, at: this.parts.clock.now() }
    this.#record.keep(
      steps.map((step) => ({ step, telling: onTimelineOnly })),
      act,
    )
  }

  /** What is ticked stands on the timeline too. */
  noteStep({ incidentId, text: step, ticked, by }: TickedStep): void {
    const incident = this.existing(incidentId)
    const words = text.incidents.conduct.said
    const said = ticked ? words.stepDone(step) : words.stepNotDone(step)
    const act = { by, at: this.parts.clock.now() }
    this.#record.keep([{ step: { incident, said }, telling: onTimelineOnly }], act)
  }

  /** Appends an entry; what `alongside` writes is written with it, or neither is. */
  append(entry: TimelineEntry, alongside: () => void): void {
    this.#record.append(entry, alongside)
  }

  /** Takes an incident over that another laptop wrote (see `IncidentRecord.adopt`). */
  adopt(...theirs: Parameters<IncidentRecord['adopt']>): void {
    this.#record.adopt(...theirs)
  }

  #take(
    id: string,
    by: string,
    past: number | null,
    telling: Telling,
    work: (incident: Incident, act: Act) => Result<Step, string>,
  ): void {
    const now = this.parts.clock.now()
    if (past !== null) refuseFuture(past, now)
    const act = { by, at: past ?? now }
    this.#record.keep([{ step: allowed(work(this.existing(id), act)), telling }], act, now)
  }
}

function allowed<Value>(result: Result<Value, string>): Value {
  if (result.ok) return result.value
  throw new RequestRefused('refused', result.error)
}
