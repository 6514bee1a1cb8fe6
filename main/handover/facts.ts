import type { AlertFact, HandoverFacts, IncidentFact, SilenceFact } from '../../shared/handover/facts'
import { backupFacts, certificateFacts, reviewFacts, verifiedWithin } from '../../shared/handover/routine'
import { tagsOf } from '../../shared/log/words'
import type { Shift } from '../../shared/shift/record'
import type { State } from '../../shared/state'
import type { Clock } from '../clock'
import type { OpenRunbook } from '../runbook/open-runbook'
import type { Checklists } from '../shift/checklists'
import type { Log } from '../shift/log'

interface Parts {
  clock: Clock
  state(): State
  runbook: OpenRunbook
  checklists: Checklists
  log: Log
  /** Unresolved ones, and those resolved from a time to another. */
  alerts(from: number, to: number): AlertFact[]
  silences(): SilenceFact[]
  /** Open ones, and those resolved from a time to another. */
  incidents(from: number, to: number): IncidentFact[]
  /** The handover before the one of a shift. */
  previous(shift: Shift): HandoverFacts['previous']
}

/** Entries that are tagged so are told in the handover. */
const handoverTag = 'handover'

/** Gathers what the handover of a shift is drafted from. */
export function handoverFacts(parts: Parts, shift: Shift): HandoverFacts {
  const { clock, runbook, checklists, log } = parts
  const now = clock.now()
  const from = shift.startedAt
  const to = shift.endedAt ?? now
  const { model } = runbook.get()
  const { monitors, changes, maintenance, followUps } = parts.state()
  const views = Object.values(monitors)
  return {
    shift,
    service: model.document.name ?? model.document.title,
    alerts: parts.alerts(from, to),
    silences: parts.silences(),
    incidents: parts.incidents(from, to),
    followUps: Object.values(followUps).map(({ id, text, owner, dueAt }) => ({
      id,
      text,
      owner: owner === '' ? null : owner,
      dueAt,
    })),
    monitors: views,
    agenda: checklists.agenda(),
    runs: checklists.endedBetween(runbook.key(), from, to),
    missed: missedBetween(checklists, from, to),
    changes: Object.values(changes).filter(({ endedAt }) => endedAt === null || endedAt >= from),
    maintenance,
    backups: backupFacts(
      model,
      checklists.completionsSince(runbook.key(), now - verifiedWithin),
      now,
      clock.zone(),
    ),
    coming: [...certificateFacts(views, now), ...reviewFacts(model, now, clock.zone())],
    notes: log
      .between(from, to + 1)
      .filter(({ author, text }) => author !== null && tagsOf(text).includes(handoverTag)),
    previous: parts.previous(shift),
  }
}

function missedBetween(checklists: Checklists, from: number, to: number): HandoverFacts['missed'] {
  return checklists
    .history(from, to)
    .flatMap(({ checklistKey, title, cells }) =>
      cells.flatMap(({ outcome, dueAt }) => (outcome === 'missed' ? [{ checklistKey, title, dueAt }] : [])),
    )
}
