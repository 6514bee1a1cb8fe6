import type { Alert } from '../alert/alert'
import { longestSnooze, type Snooze } from '../alert/snooze-record'
import type { TimelineEntry } from '../incident/entry'
import type { Incident } from '../incident/incident'
import type { Run } from '../shift/record'
import type { MonitorView } from '../watch/view'
import type { Carried } from './note'

/** What ids mean on a laptop. */
export interface Surroundings {
  alerts: readonly Pick<Alert, 'id' | 'monitorId' | 'monitorName' | 'part' | 'state'>[]
  monitors: readonly Pick<MonitorView, 'id' | 'definition' | 'removedHere'>[]
}

type SnoozeInNote = Carried['snoozes'][number]

/** A snooze for another laptop, where monitors have the same names and other ids; null for one about what is gone. */
export function packedSnooze(
  { scope, ...snooze }: Snooze,
  { alerts, monitors }: Surroundings,
): SnoozeInNote | null {
  switch (scope.kind) {
    case 'alert': {
      const alert = alerts.find(({ id }) => id === scope.alertId)
      if (alert === undefined) return null
      const part = alert.part?.key ?? null
      return {
        ...snooze,
        lineId: `alert:${alert.id}`,
        scope: { kind: 'alert', name: alert.monitorName, part },
      }
    }
    case 'monitor': {
      const monitor = monitors.find(({ id }) => id === scope.monitorId)
      if (monitor === undefined) return null
      const { name } = monitor.definition
      return { ...snooze, lineId: `snooze:${snooze.id}`, scope: { kind: 'monitor', name } }
    }
    default:
      return { ...snooze, lineId: `snooze:${snooze.id}`, scope }
  }
}

/**
 * A snooze of another laptop on this one. One of an alert that is not open here is of its monitor, for the alert may
 * come later. Null where nothing of that name is watched here, and for one that ends later than any that is begun here.
 */
export function unpackedSnooze(
  { scope, id, until, by, at, reason }: SnoozeInNote,
  { alerts, monitors }: Surroundings,
  now: number,
): Snooze | null {
  if (until > now + longestSnooze) return null
  const base = { id, until, by, at, reason }
  if (scope.kind === 'group' || scope.kind === 'everything') return { ...base, scope }
  const monitorId = monitors.find(
    ({ definition, removedHere }) => definition.name === scope.name && !removedHere,
  )?.id
  if (monitorId === undefined) return null
  const alert =
    scope.kind === 'alert'
      ? alerts.find(
          (candidate) =>
            candidate.monitorId === monitorId &&
            candidate.state !== 'resolved' &&
            (candidate.part?.key ?? null) === scope.part,
        )
      : undefined
  return alert === undefined
    ? { ...base, scope: { kind: 'monitor', monitorId } }
    : { ...base, scope: { kind: 'alert', alertId: alert.id } }
}

/** An incident of another laptop as it is kept here: nothing in it is newer than the clock here, or it would stay so. */
export function unpackedIncident(
  { incident, entries }: Carried['incidents'][number],
  now: number,
): { incident: Incident; entries: TimelineEntry[] } {
  return {
    incident: { ...incident, changedAt: Math.min(incident.changedAt, now) },
    entries: entries.map((entry) => ({
      ...entry,
      at: Math.min(entry.at, now),
      writtenAt: Math.min(entry.writtenAt, now),
    })),
  }
}

/** A run of another laptop as it goes on here: nothing in it is newer than the clock here, or it would stay the newest. */
export function unpackedRun(run: Run, now: number): Run {
  const ticks = run.ticks.map((tick) => ({ ...tick, at: Math.min(tick.at, now) }))
  return { ...run, startedAt: Math.min(run.startedAt, now), ticks }
}

/** The ids of the pictures that timelines show. */
export function picturesOf({ incidents }: Pick<Carried, 'incidents'>): string[] {
  const shown = incidents.flatMap(({ entries }) =>
    entries.flatMap(({ content }) => (content.kind === 'picture' ? [content.pictureId] : [])),
  )
  return [...new Set(shown)]
}
