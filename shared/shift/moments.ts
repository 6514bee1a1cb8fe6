import type { Change } from '../change/change'
import type { Backup } from '../runbook/model'
import { occurrences } from '../time/occurrences'
import type { Shift } from './record'

/** What happened, or is to happen, that checklists follow which have no hour of their own. UTC milliseconds. */
export interface Moments {
  shift: Pick<Shift, 'startedAt' | 'plannedEndAt'> | null
  /** When the newest backup of the runbook's table was due. */
  backupAt: number | null
  /** The change that begins next, or is in progress. */
  nextChange: Pick<Change, 'createdAt' | 'startsAt'> | null
  /** When the newest change was over. */
  changeEndedAt: number | null
}

export const noMoments: Moments = { shift: null, backupAt: null, nextChange: null, changeEndedAt: null }

/** How far back a backup is looked for: a little more than a month. */
const backupsWithin = 35 * 24 * 60 * 60_000

/** The moments as they stand at `now`, in a zone. */
export function momentsAt(
  facts: { shift: Shift | null; backups: readonly Backup[]; changes: readonly Change[] },
  now: number,
  zone: string,
): Moments {
  const { shift, backups, changes } = facts
  const backupTimes = backups.flatMap(({ schedule }) =>
    schedule === null ? [] : occurrences(schedule, now - backupsWithin, now + 1, zone).slice(-1),
  )
  const open = changes.filter(({ state }) => state === 'planned' || state === 'in progress')
  const ended = changes.flatMap(({ endedAt }) => endedAt ?? [])
  return {
    shift,
    backupAt: largest(backupTimes),
    nextChange: open.toSorted((one, other) => one.startsAt - other.startsAt)[0] ?? null,
    changeEndedAt: largest(ended),
  }
}

/** When the period of an event began, and by when it asks for its checklist; null while it does not. */
export interface EventPeriod {
  start: number
  dueAt: number
}

const hour = 60 * 60_000
const ofShift = /\b(?:shift|watch|on[- ]call|handover)\b/
const ofBackup = /\bbackups?\b/
const ofChange = /\b(?:changes?|deploy\w*|releases?)\b/

/** Whether an event of the runbook's words is one that Watchkeeper sees happen. */
export function isSeen(event: string): boolean {
  return [ofShift, ofBackup, ofChange].some((words) => words.test(event.toLowerCase()))
}

/**
 * What an event of the runbook's words asks for now: "start of shift", "end of shift", "after a backup", "before a
 * change", "after a change". Null for one that Watchkeeper does not see happen.
 */
export function eventPeriod(event: string, moments: Moments): EventPeriod | null {
  const words = event.toLowerCase()
  const { shift, backupAt, nextChange, changeEndedAt } = moments
  if (ofShift.test(words)) {
    if (shift === null) return null
    if (/\b(?:start|begin|beginning|before)\b/.test(words))
      return { start: shift.startedAt, dueAt: shift.startedAt }
    if (shift.plannedEndAt === null) return null
    return { start: shift.startedAt, dueAt: shift.plannedEndAt }
  }
  if (ofBackup.test(words)) return backupAt === null ? null : { start: backupAt, dueAt: backupAt + hour }
  if (!ofChange.test(words)) return null
  if (/\b(?:before|pre)\b/.test(words))
    return nextChange === null ? null : { start: nextChange.createdAt, dueAt: nextChange.startsAt }
  return changeEndedAt === null ? null : { start: changeEndedAt, dueAt: changeEndedAt + hour }
}

function largest(times: readonly number[]): number | null {
  return times.length === 0 ? null : Math.max(...times)
}
