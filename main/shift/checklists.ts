import { randomUUID } from 'node:crypto'
import type { Alert } from '../../shared/incident/alert'
import type { Checklist, RunbookModel, Step } from '../../shared/runbook/model'
import { agendaItem } from '../../shared/shift/agenda'
import type { Run, RunSubject } from '../../shared/shift/record'
import type { State } from '../../shared/state'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { RunRepository } from '../store/runs'
import type { Log } from './log'

const day = 86_400_000
/** Beside the newest of each checklist: enough for today. */
const checklistRunsFor = 1.5 * day
/** An alert that stays open longer has been given up on. */
const alertRunsFor = 30 * day

/** The runbook whose checklists are ticked: its key in the store and its model. */
interface RunbookOfChecklists {
  key: string
  model: RunbookModel
  firstOpenedAt: number
}

interface Parts {
  database: Database
  clock: Clock
  state: StateOwner
  log: Log
  runbook(): RunbookOfChecklists
  alert(id: string): Alert | null
}

/** Runs of checklists, and of the procedure beside an alert: ticking, taking back, beginning anew. */
export class Checklists {
  readonly #runs: RunRepository

  constructor(private readonly parts: Parts) {
    this.#runs = new RunRepository(parts.database)
  }

  /** The runs that the windows show for a runbook. */
  runs(runbookKey: string): State['runs'] {
    const now = this.parts.clock.now()
    const runs = this.#runs.shown(runbookKey, now - checklistRunsFor, now - alertRunsFor)
    return Object.fromEntries(runs.map((run) => [run.id, run]))
  }

  completedBetween(runbookKey: string, from: number, to: number): Run[] {
    return this.#runs.completedBetween(runbookKey, from, to)
  }

  tick(person: string, subject: RunSubject, itemKey: string, ticked: boolean): void {
    const { database, clock, state } = this.parts
    const now = clock.now()
    const target = this.#target(subject)
    const item = target.items.find((candidate) => candidate.key === itemKey)
    if (item === undefined) {
      throw new RequestRefused(
        'not found',
        'The runbook no longer has this step. It may have changed on disk.',
      )
    }
    const after = database.transaction(() => {
      const run = this.#currentRun(target, now)
      if (ticked) this.#runs.tick(run.id, { itemKey, text: item.text, by: person, at: now })
      else this.#runs.untick(run.id, itemKey, person, now)
      return this.#settle(run.id, target, now)
    })()
    state.setItem('runs', after.id, after)
  }

  /** Begins a checklist on demand anew; the run before it stays in the store. */
  restart(checklistKey: string): void {
    const { clock, state, runbook } = this.parts
    const target = this.#target({ kind: 'checklist', checklistKey })
    if (target.periodStart !== null) {
      throw new RequestRefused('refused', `"${target.title}" starts again by itself when it is next due.`)
    }
    const run = newRun(target, clock.now())
    this.#runs.add(runbook().key, run)
    if (target.run !== null) state.removeItem('runs', target.run.id)
    state.setItem('runs', run.id, run)
  }

  #currentRun(target: Target, now: number): Run {
    if (target.run !== null) return target.run
    const run = newRun(target, now)
    this.#runs.add(target.runbookKey, run)
    return run
  }

  /** A run is complete while every item of it is ticked; becoming so, and no longer being so, goes to the log. */
  #settle(runId: string, target: Target, now: number): Run {
    const run = this.#runs.find(runId)
    if (run === null) throw new Error(`run ${runId} is gone`)
    if (target.subject.kind === 'alert') return run
    const ticked = new Set(run.ticks.map((tick) => tick.itemKey))
    const complete = target.items.every((item) => ticked.has(item.key))
    if (complete === (run.completedAt !== null)) return run
    const completedAt = complete ? now : null
    this.#runs.setCompleted(runId, completedAt)
    const about = { kind: 'checklist', id: target.subject.checklistKey } as const
    const count = target.items.length
    this.parts.log.record(
      complete
        ? `Checklist done: ${target.title}, ${count} of ${count}.`
        : `Checklist reopened: ${target.title}.`,
      about,
    )
    return { ...run, completedAt }
  }

  #target(subject: RunSubject): Target {
    return subject.kind === 'checklist' ? this.#checklistTarget(subject) : this.#alertTarget(subject)
  }

  #checklistTarget(subject: RunSubject & { kind: 'checklist' }): Target {
    const { runbook, clock } = this.parts
    const { key, model, firstOpenedAt } = runbook()
    const checklist = model.checklists.find((candidate) => candidate.key === subject.checklistKey)
    if (checklist === undefined) {
      throw new RequestRefused(
        'not found',
        'The runbook no longer has this checklist. It may have changed on disk.',
      )
    }
    const time = { now: clock.now(), zone: clock.zone(), since: firstOpenedAt }
    const { run, periodStart } = agendaItem(checklist, this.#runsOf(key, checklist), time)
    return { subject, runbookKey: key, title: checklist.title, items: checklist.items, run, periodStart }
  }

  #alertTarget(subject: RunSubject & { kind: 'alert' }): Target {
    const alert = this.parts.alert(subject.alertId)
    if (alert === null) throw new RequestRefused('not found', 'This alert is not known any more.')
    const situations = this.parts
      .runbook()
      .model.procedures.filter((procedure) => procedure.severity === alert.severity)
      .flatMap((procedure) => procedure.situations)
    return {
      subject,
      runbookKey: '',
      title: alert.monitorName,
      items: situations.flatMap((situation) => situation.steps),
      run: this.#runs.newest('', subject),
      periodStart: null,
    }
  }

  #runsOf(runbookKey: string, checklist: Checklist): Run[] {
    const recent = Object.values(this.runs(runbookKey))
    return recent.filter(
      (run) => run.subject.kind === 'checklist' && run.subject.checklistKey === checklist.key,
    )
  }
}

/** What a tick goes to. */
interface Target {
  subject: RunSubject
  runbookKey: string
  title: string
  items: readonly Step[]
  run: Run | null
  periodStart: number | null
}

function newRun(target: Target, now: number): Run {
  return {
    id: randomUUID(),
    subject: target.subject,
    title: target.title,
    startedAt: now,
    periodStart: target.periodStart,
    completedAt: null,
    ticks: [],
  }
}
