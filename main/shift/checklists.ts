import { type AgendaItem, agenda } from '../../shared/shift/agenda'
import { checklistHistory, firstPeriodStart } from '../../shared/shift/checklist-history'
import type { ChecklistHistory } from '../../shared/shift/checklist-history-record'
import type { Run, RunSubject, TickState } from '../../shared/shift/record'
import type { State } from '../../shared/state'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { TickedStep } from '../incident/incidents'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { RunRepository } from '../store/runs'
import type { Log } from './log'
import { newRun, type RunTarget, RunTargets, sameTime } from './run-targets'

const day = 86_400_000
/** Beside the newest of each checklist: enough for today. */
const checklistRunsFor = 1.5 * day
/** An alert or a change that stays open longer has been given up on. */
const runsBesideFor = 30 * day
/** A grid of more weeks is not looked at. */
const longestHistory = 400 * day

interface Parts extends Omit<ConstructorParameters<typeof RunTargets>[0], 'runs' | 'recent'> {
  database: Database
  clock: Clock
  state: StateOwner
  log: Log
  /** A step was ticked in an incident, or its tick taken back; called in the same transaction. */
  onIncidentStep(step: TickedStep): void
}

/** How an item is settled. */
export interface Settlement {
  state: TickState
  by: string
  note: string | null
}

/** Runs of checklists, of the procedure beside an alert, and of changes: ticking, taking back, skipping, beginning anew. */
export class Checklists {
  readonly #runs: RunRepository
  readonly #targets: RunTargets

  constructor(private readonly parts: Parts) {
    this.#runs = new RunRepository(parts.database)
    this.#targets = new RunTargets({
      ...parts,
      runs: this.#runs,
      recent: (runbookKey) => Object.values(this.runs(runbookKey)),
    })
  }

  /** The runs that the windows show for a runbook. */
  runs(runbookKey: string): State['runs'] {
    const now = this.parts.clock.now()
    const runs = this.#runs.shown(runbookKey, now - checklistRunsFor, now - runsBesideFor)
    return Object.fromEntries(runs.map((run) => [run.id, run]))
  }

  /** Those of a runbook that were completed or skipped from a time to another. */
  endedBetween(runbookKey: string, from: number, to: number): Run[] {
    return this.#runs.endedBetween(runbookKey, from, to)
  }

  /** What of a runbook was completed since a time. */
  completionsSince(runbookKey: string, from: number): { title: string; completedAt: number }[] {
    return this.#runs.completionsSince(runbookKey, from)
  }

  /** The open runbook's checklists as they stand now. */
  agenda(): AgendaItem[] {
    const { runbook } = this.parts
    const { key, model } = runbook()
    return agenda(model.checklists, Object.values(this.runs(key)), this.#targets.time())
  }

  /** What a subject means now; throws `RequestRefused` for what is not there any more. */
  target(subject: RunSubject): RunTarget {
    return this.#targets.of(subject)
  }

  /** Whether a run is still the current one of its subject, and the runbook still has an item of it. */
  isUnderWay(run: Run, itemKey: string): boolean {
    const target = this.#targets.find(run.subject)
    return target?.run?.id === run.id && target.items.some(({ key }) => key === itemKey)
  }

  /** Settles an item of the current run of a subject; one that is settled already stays as it is. */
  tick(subject: RunSubject, itemKey: string, { state, by, note }: Settlement): void {
    const now = this.parts.clock.now()
    const target = this.#targets.of(subject)
    const item = target.items.find((candidate) => candidate.key === itemKey)
    if (item === undefined) throw stepGone()
    this.#change(target, (run) => {
      if (run.ticks.some((tick) => tick.itemKey === itemKey)) return
      this.#runs.tick(run.id, { itemKey, text: item.text, state, by, at: now, note })
      this.#tellIncident(subject, item.text, true, by)
    })
  }

  /** Takes a tick back; who did is kept. */
  untick(person: string, subject: RunSubject, itemKey: string): void {
    const now = this.parts.clock.now()
    const target = this.#targets.of(subject)
    const item = target.items.find(({ key }) => key === itemKey)
    if (item === undefined) throw stepGone()
    this.#change(target, (run) => {
      if (!run.ticks.some((tick) => tick.itemKey === itemKey)) return
      this.#runs.untick(run.id, itemKey, person, now)
      this.#tellIncident(subject, item.text, false, person)
    })
  }

  /** Whether a person took a tick of the item back: then it is theirs to settle. */
  wasTakenBack(runId: string, itemKey: string): boolean {
    return this.#runs.wasTakenBack(runId, itemKey)
  }

  /** Adds a note to an item that is ticked, or with an empty one takes it away. */
  note(subject: RunSubject, itemKey: string, note: string): void {
    const target = this.#targets.of(subject)
    if (target.run?.ticks.some((tick) => tick.itemKey === itemKey) !== true)
      throw new RequestRefused('not found', text.checklists.refusals.notTicked)
    this.#change(target, (run) =>
      this.#runs.setNote(run.id, itemKey, note.trim() === '' ? null : note.trim()),
    )
  }

  /** Leaves the current run of a recurring checklist out, with a reason; null takes that back. */
  skip(person: string, checklistKey: string, reason: string | null): void {
    const { clock, log } = this.parts
    const target = this.#targets.of({ kind: 'checklist', checklistKey })
    if (target.periodStart === null)
      throw new RequestRefused('refused', text.checklists.refusals.wantedOnly(target.title))
    const skipped = reason === null ? null : { by: person, at: clock.now(), reason }
    const told =
      skipped === null
        ? text.checklists.logged.noLongerSkipped(target.title)
        : text.checklists.logged.skipped({ title: target.title, ...skipped })
    this.#change(target, (run) => {
      this.#runs.setSkipped(run.id, skipped)
      log.record(told, { kind: 'checklist', id: checklistKey })
    })
  }

  /** Begins a checklist on demand anew; the run before it stays in the store. */
  restart(checklistKey: string): void {
    const { clock, state } = this.parts
    const target = this.#targets.of({ kind: 'checklist', checklistKey })
    if (target.periodStart !== null) {
      throw new RequestRefused('refused', text.checklists.refusals.startsByItself(target.title))
    }
    const run = newRun(target, clock.now())
    this.#runs.add(target.runbookKey, run)
    if (target.run !== null) state.removeItem('runs', target.run.id)
    state.setItem('runs', run.id, run)
  }

  /**
   * Takes over a run that was begun on another laptop: its ticks go to the run of the same time here, or it becomes
   * that run. Taken over again, it changes nothing. A run of steps that the open runbook has not is left out, and so is
   * one beside an alert or a change, which mean something on one laptop only.
   */
  adopt(run: Run): 'taken' | 'left out' {
    const { kind } = run.subject
    const target = kind === 'checklist' || kind === 'incident' ? this.#targets.find(run.subject) : null
    if (target === null) return 'left out'
    const same = this.#runs.find(run.id) ?? sameTime(target, run)
    const after = this.parts.database.transaction(() => {
      // The newest run of a checklist on demand is the one that goes on.
      const startedAt = Math.max(run.startedAt, (target.run?.startedAt ?? 0) + 1)
      if (same === null)
        this.#runs.add(target.runbookKey, { ...run, startedAt, completedAt: null, skipped: null })
      const id = same?.id ?? run.id
      for (const tick of run.ticks) if (!this.#runs.wasTakenBack(id, tick.itemKey)) this.#runs.tick(id, tick)
      return this.#settle(id, target, this.parts.clock.now())
    })()
    this.parts.state.setItem('runs', after.id, after)
    return 'taken'
  }

  /** How the open runbook's checklists were kept in [from, to). */
  history(from: number, to: number): ChecklistHistory[] {
    const { clock, runbook } = this.parts
    const { key, model, firstOpenedAt } = runbook()
    const start = Math.max(from, to - longestHistory)
    const span = { from: start, to, now: clock.now(), zone: clock.zone(), since: firstOpenedAt }
    const first = firstPeriodStart(model.checklists, span)
    const runs = first === null ? [] : this.#runs.ofPeriods(key, first, to)
    return checklistHistory(model.checklists, runs, span)
  }

  /** A step of an incident is told on its timeline, in the same transaction. */
  #tellIncident(subject: RunSubject, text: string, ticked: boolean, by: string): void {
    if (subject.kind !== 'incident') return
    this.parts.onIncidentStep({ incidentId: subject.incidentId, text, ticked, by })
  }

  #change(target: RunTarget, work: (run: Run) => void): void {
    const now = this.parts.clock.now()
    const after = this.parts.database.transaction(() => {
      const run = this.#currentRun(target, now)
      work(run)
      return this.#settle(run.id, target, now)
    })()
    this.parts.state.setItem('runs', after.id, after)
  }

  #currentRun(target: RunTarget, now: number): Run {
    if (target.run !== null) return target.run
    const run = newRun(target, now)
    this.#runs.add(target.runbookKey, run)
    return run
  }

  /** A run is complete while every item of it is ticked; becoming so, and no longer being so, goes to the log. */
  #settle(runId: string, target: RunTarget, now: number): Run {
    const run = this.#runs.find(runId)
    if (run === null) throw new Error(`run ${runId} is gone`)
    if (target.subject.kind === 'alert' || target.subject.kind === 'incident') return run
    const ticked = new Set(run.ticks.map((tick) => tick.itemKey))
    const complete = target.items.every((item) => ticked.has(item.key))
    if (complete === (run.completedAt !== null)) return run
    const completedAt = complete ? now : null
    this.#runs.setCompleted(runId, completedAt)
    const about = { kind: 'checklist', id: target.subject.checklistKey } as const
    const count = target.items.length
    this.parts.log.record(
      complete
        ? text.checklists.logged.done(target.title, count)
        : text.checklists.logged.reopened(target.title),
      about,
    )
    return { ...run, completedAt }
  }
}

function stepGone(): RequestRefused {
  return new RequestRefused('not found', text.checklists.refusals.noStep)
}
