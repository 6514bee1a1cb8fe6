import type { Change } from '../change/change'
import type { Severity } from '../incident/severity'
import type { LogEntry } from '../log/entry'
import type { AgendaItem } from '../shift/agenda'
import type { Run, Shift } from '../shift/record'
import type { Maintenance } from '../watch/maintenance-record'
import type { MonitorView } from '../watch/view'

/** An alert as a handover tells of it. Times are UTC milliseconds. */
export interface AlertFact {
  id: string
  monitorId: string
  severity: Severity
  title: string
  /** What is wrong: "503 where 200-299 is expected". */
  cause: string
  since: number
  responseDueAt: number
  escalationDueAt: number | null
  acknowledgement: { by: string; at: number; reason: string | null; expiresAt: number | null } | null
  assignee: string | null
  snooze: { until: number; by: string; reason: string | null } | null
  /** Why it is not told, and until when; `until` is null for a hold that ends by itself. */
  held: { words: string; until: number | null } | null
  /** Null while it is not. */
  resolved: { at: number; how: string } | null
}

/** A silence over more than one alert. */
export interface SilenceFact {
  id: string
  source: { kind: 'monitor' | 'runbook'; id: string }
  /** "everything", "group Payments" */
  what: string
  until: number
  by: string
  reason: string | null
}

export interface IncidentFact {
  id: string
  severity: Severity
  title: string
  /** What its stage is called; null while none is set. */
  stage: string | null
  lead: string | null
  startedAt: number
  /** What is due, the next first. */
  timers: readonly { name: string; dueAt: number }[]
  /** The newest entries of its timeline, the oldest of them first. */
  entries: readonly { at: number; by: string; text: string }[]
  /** Null while it is open. */
  resolvedAt: number | null
}

interface FollowUpFact {
  id: string
  text: string
  owner: string | null
  dueAt: number | null
}

export interface BackupFact {
  name: string
  sectionId: string
  /** Since when it should have been verified. */
  dueAt: number
  /** In the runbook's words: "weekly restore test". */
  asked: string
}

export interface ComingFact {
  id: string
  source: { kind: 'monitor' | 'section' | 'runbook'; id: string }
  text: string
  at: number
}

/** What a handover is drafted from. */
export interface HandoverFacts {
  shift: Shift
  /** What is watched over: the runbook's name. */
  service: string
  alerts: readonly AlertFact[]
  silences: readonly SilenceFact[]
  /** Open ones, and those resolved in the shift. */
  incidents: readonly IncidentFact[]
  followUps: readonly FollowUpFact[]
  monitors: readonly MonitorView[]
  agenda: readonly AgendaItem[]
  /** Runs of checklists that were completed or skipped in the shift. */
  runs: readonly Run[]
  /** Times through a checklist that nobody kept, though they were due in the shift. */
  missed: readonly { checklistKey: string; title: string; dueAt: number }[]
  changes: readonly Change[]
  maintenance: readonly Maintenance[]
  backups: readonly BackupFact[]
  coming: readonly ComingFact[]
  /** What people wrote in the shift and tagged for the handover. */
  notes: readonly LogEntry[]
  previous: { noteId: string; person: string; endedAt: number } | null
}
