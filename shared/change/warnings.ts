import type { ChangeCategory, MaintenanceWindow } from '../runbook/model'
import { text } from '../text/text'
import { localMoment } from '../time/display'
import { formatDuration } from '../time/duration'
import { occurrences } from '../time/occurrences'
import type { ChangeEntry } from './change'

interface Rules {
  categories: readonly ChangeCategory[]
  windows: readonly MaintenanceWindow[]
}

/**
 * What speaks against carrying out a change as it is planned, by the runbook: the notice is too short, it lies outside
 * the windows, an approval or a rollback plan is missing. Sentences, the gravest first.
 */
export function changeWarnings(change: ChangeEntry, rules: Rules, now: number, zone: string): string[] {
  const category = rules.categories.find(({ name }) => name === change.category) ?? null
  const window = windowFor(change, rules.windows)
  return [
    ...timeWarnings(change),
    ...noticeWarnings(change, window, now, zone),
    ...windowWarnings(change, rules.windows, zone),
    ...approvalWarnings(change, category),
    ...rollbackWarnings(change, category),
  ]
}

/** The window of the runbook whose rules hold for a change: that which its category names, else the first. */
export function windowFor(
  { category }: Pick<ChangeEntry, 'category'>,
  windows: readonly MaintenanceWindow[],
): MaintenanceWindow | null {
  const words = (category ?? '')
    .toLowerCase()
    .split(/\W+/)
    .filter((word) => word.length > 3)
  const named = windows.find(({ title }) => words.some((word) => title.toLowerCase().includes(word)))
  return named ?? windows.find(({ schedule }) => schedule !== null) ?? windows[0] ?? null
}

function timeWarnings({ startsAt, endsAt }: ChangeEntry): string[] {
  return endsAt > startsAt ? [] : [text.change.warnings.endsTooEarly]
}

function noticeWarnings(
  { startsAt, announcedAt }: ChangeEntry,
  window: MaintenanceWindow | null,
  now: number,
  zone: string,
): string[] {
  const notice = window?.notice ?? null
  if (window === null || notice === null) return []
  const given = startsAt - (announcedAt ?? now)
  if (given >= notice) return []
  const words = text.change.warnings
  const asked = { notice: formatDuration(notice), window: window.title }
  if (announcedAt !== null) return [words.noticeWas(formatDuration(Math.max(0, given)), asked)]
  if (given <= 0) return [words.noNotice(asked)]
  const latest = localMoment(startsAt - notice, now, zone)
  return [words.noticeWouldBe(formatDuration(given), latest, asked)]
}

function windowWarnings(
  { startsAt, endsAt, category }: ChangeEntry,
  windows: readonly MaintenanceWindow[],
  zone: string,
): string[] {
  const recurring = windows.filter(({ schedule }) => schedule !== null)
  if (recurring.length === 0 || /emergency/i.test(category ?? '')) return []
  const within = recurring.some(({ schedule, duration, zone: ownZone }) =>
    schedule === null || duration === null
      ? false
      : occurrences(schedule, startsAt - duration, startsAt + 1, ownZone ?? zone).some(
          (at) => endsAt <= at + duration,
        ),
  )
  return within ? [] : [text.change.warnings.outside(recurring.map(({ title }) => title))]
}

function approvalWarnings({ approvedBy }: ChangeEntry, category: ChangeCategory | null): string[] {
  const approval = category?.approval ?? null
  if (approvedBy !== '' || approval === null || /pre-?approved|not? (?:needed|required)|none/i.test(approval))
    return []
  return [text.change.warnings.notApproved(approval)]
}

function rollbackWarnings({ rollbackPlan }: ChangeEntry, category: ChangeCategory | null): string[] {
  const rollback = category?.rollback ?? null
  if (
    rollbackPlan.trim() !== '' ||
    rollback === null ||
    /not? (?:needed|required)|none|optional|automated/i.test(rollback)
  )
    return []
  return [text.change.warnings.noRollback]
}
