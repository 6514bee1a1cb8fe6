import {
  type Run,
  type RunSubject,
  runSubjectSchema,
  type Tick,
  tickStateSchema,
} from '../../shared/shift/record'
import type { Database } from './database'

interface RunRow {
  id: string
  runbook: string
  subject: string
  title: string
  started_at: number
  period_start: number | null
  completed_at: number | null
  skipped_by: string | null
  skipped_at: number | null
  skip_reason: string | null
}
interface TickRow {
  run_id: string
  item_key: string
  text: string
  by: string
  at: number
  state: string
  note: string | null
}

/** Runs of checklists and procedures with their ticks, in tables `run` and `tick`. */
export class RunRepository {
  readonly #insert
  readonly #complete
  readonly #skip
  readonly #note
  readonly #ofPeriods
  readonly #shown
  readonly #ended
  readonly #completions
  readonly #newest
  readonly #find
  readonly #tick
  readonly #untick
  readonly #ticks
  readonly #takenBack

  constructor(database: Database) {
    this.#insert = database.prepare<Omit<RunRow, 'skipped_by' | 'skipped_at' | 'skip_reason'>>(
      `INSERT INTO run (id, runbook, subject, title, started_at, period_start, completed_at)
       VALUES (:id, :runbook, :subject, :title, :started_at, :period_start, :completed_at)`,
    )
    this.#complete = database.prepare<[number | null, string]>('UPDATE run SET completed_at = ? WHERE id = ?')
    this.#skip = database.prepare<[string | null, number | null, string | null, string]>(
      'UPDATE run SET skipped_by = ?, skipped_at = ?, skip_reason = ? WHERE id = ?',
    )
    this.#note = database.prepare<[string | null, string, string]>(
      'UPDATE tick SET note = ? WHERE run_id = ? AND item_key = ? AND undone_at IS NULL',
    )
    this.#ofPeriods = database.prepare<[string, number, number], RunRow>(
      'SELECT * FROM run WHERE runbook = ? AND period_start >= ? AND period_start < ?',
    )
    this.#shown = database.prepare<{ runbook: string; from: number; alertsFrom: number }, RunRow>(
      `SELECT * FROM run WHERE runbook = @runbook AND (started_at >= @from OR id IN
         (SELECT id FROM (SELECT id, max(started_at) FROM run WHERE runbook = @runbook GROUP BY subject)))
       UNION ALL SELECT * FROM run WHERE runbook = '' AND started_at >= @alertsFrom`,
    )
    this.#ended = database.prepare<[string, number, number], RunRow>(
      `SELECT * FROM run WHERE runbook = ? AND coalesce(completed_at, skipped_at) BETWEEN ? AND ?
       ORDER BY coalesce(completed_at, skipped_at)`,
    )
    this.#completions = database.prepare<[string, number], { title: string; completedAt: number }>(
      'SELECT title, completed_at AS completedAt FROM run WHERE runbook = ? AND completed_at >= ?',
    )
    this.#newest = database.prepare<[string, string], RunRow>(
      'SELECT * FROM run WHERE runbook = ? AND subject = ? ORDER BY started_at DESC, rowid DESC LIMIT 1',
    )
    this.#find = database.prepare<[string], RunRow>('SELECT * FROM run WHERE id = ?')
    this.#tick = database.prepare<TickRow>(
      `INSERT INTO tick (run_id, item_key, text, by, at, state, note)
       VALUES (:run_id, :item_key, :text, :by, :at, :state, :note)
       ON CONFLICT (run_id, item_key) WHERE undone_at IS NULL DO NOTHING`,
    )
    this.#untick = database.prepare<[string, number, string, string]>(
      'UPDATE tick SET undone_by = ?, undone_at = ? WHERE run_id = ? AND item_key = ? AND undone_at IS NULL',
    )
    this.#takenBack = database.prepare<[string, string], number>(
      'SELECT 1 FROM tick WHERE run_id = ? AND item_key = ? AND undone_at IS NOT NULL LIMIT 1',
    )
    this.#ticks = database.prepare<[string], TickRow>(
      'SELECT run_id, item_key, text, by, at, state, note FROM tick WHERE run_id = ? AND undone_at IS NULL ORDER BY at, rowid',
    )
  }

  add(runbook: string, run: Run): void {
    this.#insert.run({
      id: run.id,
      runbook,
      subject: subjectKey(run.subject),
      title: run.title,
      started_at: run.startedAt,
      period_start: run.periodStart,
      completed_at: run.completedAt,
    })
  }

  /** Ticking what is ticked, and taking back what is not, changes nothing. */
  tick(runId: string, tick: Tick): void {
    const { itemKey, text, by, at, state, note } = tick
    this.#tick.run({ run_id: runId, item_key: itemKey, text, by, at, state, note })
  }

  untick(runId: string, itemKey: string, by: string, at: number): void {
    this.#untick.run(by, at, runId, itemKey)
  }

  /** Whether a tick of the item was ever taken back in a run. */
  wasTakenBack(runId: string, itemKey: string): boolean {
    return this.#takenBack.get(runId, itemKey) !== undefined
  }

  /** Keeps what a person added to a tick; null takes it away. */
  setNote(runId: string, itemKey: string, note: string | null): void {
    this.#note.run(note, runId, itemKey)
  }

  /** Marks a run as skipped; null takes that back. */
  setSkipped(runId: string, skipped: Run['skipped']): void {
    this.#skip.run(skipped?.by ?? null, skipped?.at ?? null, skipped?.reason ?? null, runId)
  }

  /** Those of a runbook whose periods began in [from, to). */
  ofPeriods(runbook: string, from: number, to: number): Run[] {
    return this.#ofPeriods.all(runbook, from, to).flatMap((row) => this.#runOf(row) ?? [])
  }

  setCompleted(runId: string, at: number | null): void {
    this.#complete.run(at, runId)
  }

  find(id: string): Run | null {
    return this.#runOf(this.#find.get(id))
  }

  /** Of each checklist of a runbook the newest and those begun at `from` or later; those of alerts from `alertsFrom`. */
  shown(runbook: string, from: number, alertsFrom: number): Run[] {
    return this.#shown.all({ runbook, from, alertsFrom }).flatMap((row) => this.#runOf(row) ?? [])
  }

  /** Those of a runbook completed or skipped from `from` to `to`, in that order. */
  endedBetween(runbook: string, from: number, to: number): Run[] {
    return this.#ended.all(runbook, from, to).flatMap((row) => this.#runOf(row) ?? [])
  }

  /** What of a runbook was completed since a time, without the ticks. */
  completionsSince(runbook: string, from: number): { title: string; completedAt: number }[] {
    return this.#completions.all(runbook, from)
  }

  newest(runbook: string, subject: RunSubject): Run | null {
    return this.#runOf(this.#newest.get(runbook, subjectKey(subject)))
  }

  #runOf(row: RunRow | undefined): Run | null {
    if (row === undefined) return null
    return {
      id: row.id,
      subject: runSubjectSchema.parse(JSON.parse(row.subject)),
      title: row.title,
      startedAt: row.started_at,
      periodStart: row.period_start,
      completedAt: row.completed_at,
      skipped: skippedOf(row),
      ticks: this.#ticks.all(row.id).map(({ item_key, text, by, at, state, note }) => ({
        itemKey: item_key,
        text,
        state: tickStateSchema.parse(state),
        by,
        at,
        note,
      })),
    }
  }
}

function skippedOf({ skipped_by, skipped_at, skip_reason }: RunRow): Run['skipped'] {
  if (skipped_by === null || skipped_at === null) return null
  return { by: skipped_by, at: skipped_at, reason: skip_reason ?? '' }
}

/** Equal subjects have equal text, so that the database can look for one. */
function subjectKey(subject: RunSubject): string {
  switch (subject.kind) {
    case 'checklist':
      return JSON.stringify({ kind: subject.kind, checklistKey: subject.checklistKey })
    case 'alert':
      return JSON.stringify({ kind: subject.kind, alertId: subject.alertId })
    case 'change':
      return JSON.stringify({
        kind: subject.kind,
        changeId: subject.changeId,
        checklistKey: subject.checklistKey,
      })
    case 'incident':
      return JSON.stringify({
        kind: subject.kind,
        incidentId: subject.incidentId,
        guideKey: subject.guideKey,
      })
  }
}
