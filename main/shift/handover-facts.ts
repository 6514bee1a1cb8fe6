import type { HandoverFacts } from '../../shared/shift/handover'
import type { Shift } from '../../shared/shift/record'
import type { State } from '../../shared/state'
import type { Clock } from '../clock'
import type { OpenRunbook } from '../runbook/open-runbook'
import type { Alerts } from '../watch/alerts'
import type { Checklists } from './checklists'
import type { Log } from './log'

interface Parts {
  clock: Clock
  state(): State
  runbook: OpenRunbook
  alerts: Alerts
  checklists: Checklists
  log: Log
}

/** Gathers what the handover of a shift is drafted from. */
export function handoverFacts(parts: Parts, shift: Shift): HandoverFacts {
  const { clock, runbook, alerts, checklists, log } = parts
  const end = shift.endedAt ?? clock.now()
  const { model } = runbook.get()
  return {
    shift,
    service: model.document.name ?? model.document.title,
    alerts: [...alerts.unresolved(), ...alerts.resolvedBetween(shift.startedAt, end)],
    monitors: Object.values(parts.state().monitors),
    agenda: checklists.agenda(),
    completed: checklists.completedBetween(runbook.key(), shift.startedAt, end),
    calendar: model.calendar,
    windows: model.windows,
    notes: log.between(shift.startedAt, end + 1).filter((entry) => entry.author !== null),
  }
}
