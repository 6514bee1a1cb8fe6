import { randomUUID } from 'node:crypto'
import type { Alert } from '../../shared/alert/alert'
import type { Change } from '../../shared/change/change'
import { guideOf } from '../../shared/incident/guides'
import type { Incident } from '../../shared/incident/incident'
import type { Checklist, RunbookModel, Step } from '../../shared/runbook/model'
import { type AgendaItem, type AgendaTime, agendaItem } from '../../shared/shift/agenda'
import type { Moments } from '../../shared/shift/moments'
import type { Run, RunSubject } from '../../shared/shift/record'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { RunRepository } from '../store/runs'

/** The runbook whose checklists are ticked: its key in the store and its model. */
interface RunbookOfChecklists {
  key: string
  model: RunbookModel
  firstOpenedAt: number
}

/** What a tick goes to. */
export interface RunTarget {
  subject: RunSubject
  runbookKey: string
  title: string
  items: readonly Step[]
  run: Run | null
  periodStart: number | null
}

interface Parts {
  runs: RunRepository
  clock: Clock
  runbook(): RunbookOfChecklists
  moments(): Moments
  alert(id: string): Alert | null
  change(id: string): Change | null
  incident(id: string): Incident | null
  /** The runs of a runbook that may be those of now. */
  recent(runbookKey: string): readonly Run[]
}

/** Finds what a subject means now: its items, and the run that is under way. */
export class RunTargets {
  constructor(private readonly parts: Parts) {}

  /** Throws `RequestRefused` for what is not there any more. */
  of(subject: RunSubject): RunTarget {
    switch (subject.kind) {
      case 'checklist':
        return this.#ofChecklist(subject)
      case 'alert':
        return this.#ofAlert(subject)
      case 'change':
        return this.#ofChange(subject)
      case 'incident':
        return this.#ofIncident(subject)
    }
  }

  /** The same, or null for what is not there any more. */
  find(subject: RunSubject): RunTarget | null {
    try {
      return this.of(subject)
    } catch (error) {
      if (error instanceof RequestRefused) return null
      throw error
    }
  }

  /** How a checklist stands now. */
  standing(checklistKey: string): AgendaItem {
    const { runbook, recent } = this.parts
    return agendaItem(this.checklist(checklistKey), recent(runbook().key), this.time())
  }

  /** What decides how checklists stand now. */
  time(): AgendaTime {
    const { runbook, clock, moments } = this.parts
    return {
      now: clock.now(),
      zone: clock.zone(),
      since: runbook().firstOpenedAt,
      moments: moments(),
    }
  }

  checklist(checklistKey: string): Checklist {
    const found = this.parts.runbook().model.checklists.find(({ key }) => key === checklistKey)
    if (found !== undefined) return found
    throw new RequestRefused('not found', text.checklists.refusals.noChecklist)
  }

  #ofChecklist(subject: RunSubject & { kind: 'checklist' }): RunTarget {
    const { checklist, run, periodStart } = this.standing(subject.checklistKey)
    const { title, items } = checklist
    return { subject, runbookKey: this.parts.runbook().key, title, items, run, periodStart }
  }

  #ofAlert(subject: RunSubject & { kind: 'alert' }): RunTarget {
    const alert = this.parts.alert(subject.alertId)
    if (alert === null) throw new RequestRefused('not found', text.checklists.refusals.noAlert)
    const situations = this.parts
      .runbook()
      .model.procedures.filter((procedure) => procedure.severity === alert.severity)
      .flatMap((procedure) => procedure.situations)
    const items = situations.flatMap((situation) => situation.steps)
    return this.#beside(subject, alert.monitorName, items)
  }

  #ofChange(subject: RunSubject & { kind: 'change' }): RunTarget {
    const change = this.parts.change(subject.changeId)
    if (change === null) throw new RequestRefused('not found', text.checklists.refusals.noChange)
    const { title, items } = this.checklist(subject.checklistKey)
    return this.#beside(subject, text.checklists.logged.beside(title, change.title), items)
  }

  #ofIncident(subject: RunSubject & { kind: 'incident' }): RunTarget {
    const incident = this.parts.incident(subject.incidentId)
    if (incident === null) throw new RequestRefused('not found', text.checklists.refusals.noIncident)
    const guide = guideOf(subject.guideKey, incident, this.parts.runbook().model)
    if (guide === null) throw new RequestRefused('not found', text.checklists.refusals.noSteps)
    const items = guide.groups.flatMap(({ steps }) => steps)
    return this.#beside(subject, text.checklists.logged.beside(guide.title, incident.title), items)
  }

  #beside(subject: RunSubject, title: string, items: readonly Step[]): RunTarget {
    const run = this.parts.runs.newest('', subject)
    return { subject, runbookKey: '', title, items, run, periodStart: null }
  }
}

/** The run here of the time that another laptop's run is of; one on demand goes on only where it is not done. */
export function sameTime({ run, periodStart }: RunTarget, theirs: Run): Run | null {
  if (run === null || periodStart !== theirs.periodStart) return null
  return periodStart === null && run.completedAt !== null ? null : run
}

/** A run that begins now. */
export function newRun(target: RunTarget, now: number): Run {
  return {
    id: randomUUID(),
    subject: target.subject,
    title: target.title,
    startedAt: now,
    periodStart: target.periodStart,
    completedAt: null,
    skipped: null,
    ticks: [],
  }
}
