import type { Change, ChangeEntry } from '../../../../shared/change/change'
import { localTimestamp } from '../../../../shared/time/display'
import { parseIsoTime } from '../../../../shared/time/iso'

/** A change as its form holds it: times as text, local to the zone. */
export interface ChangeForm {
  title: string
  category: string
  approvedBy: string
  rollbackPlan: string
  startsAt: string
  endsAt: string
  announcedAt: string
}

const hour = 60 * 60_000

/** A form for a new change: an hour, beginning with the next one. */
export function emptyChangeForm(now: number, zone: string): ChangeForm {
  const start = Math.ceil(now / hour) * hour
  return {
    title: '',
    category: '',
    approvedBy: '',
    rollbackPlan: '',
    startsAt: localTimestamp(start, zone),
    endsAt: localTimestamp(start + hour, zone),
    announcedAt: '',
  }
}

export function formOfChange(change: Change, zone: string): ChangeForm {
  return {
    title: change.title,
    category: change.category ?? '',
    approvedBy: change.approvedBy,
    rollbackPlan: change.rollbackPlan,
    startsAt: localTimestamp(change.startsAt, zone),
    endsAt: localTimestamp(change.endsAt, zone),
    announcedAt: change.announcedAt === null ? '' : localTimestamp(change.announcedAt, zone),
  }
}

export type ChangeProblems = Partial<Record<keyof ChangeForm, string>>

/** What a form says, or what is wrong with it, at its fields. */
export function readChangeForm(
  form: ChangeForm,
  zone: string,
): { entry: ChangeEntry; problems: null } | { entry: null; problems: ChangeProblems } {
  const startsAt = timeOf(form.startsAt, zone)
  const endsAt = timeOf(form.endsAt, zone)
  const announcedAt = form.announcedAt.trim() === '' ? null : timeOf(form.announcedAt, zone)
  const problems: ChangeProblems = {}
  if (form.title.trim() === '') problems.title = 'Say what is changed.'
  if (startsAt === undefined) problems.startsAt = timeProblem
  if (endsAt === undefined) problems.endsAt = timeProblem
  if (announcedAt === undefined) problems.announcedAt = timeProblem
  if (startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt)
    problems.endsAt = 'A change must end after it begins.'
  if (
    Object.keys(problems).length > 0 ||
    startsAt === undefined ||
    endsAt === undefined ||
    announcedAt === undefined
  )
    return { entry: null, problems }
  const { title, category, approvedBy, rollbackPlan } = form
  const entry = {
    title: title.trim(),
    category: category === '' ? null : category,
    approvedBy: approvedBy.trim(),
    rollbackPlan,
    startsAt,
    endsAt,
    announcedAt,
  }
  return { entry, problems: null }
}

const timeProblem = 'Write a time as 2026-11-29 02:00.'
const dateAndTime = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2})$/

function timeOf(text: string, zone: string): number | undefined {
  const [, date, time] = dateAndTime.exec(text.trim()) ?? []
  if (date === undefined || time === undefined) return undefined
  return parseIsoTime(`${date}T${time.padStart(5, '0')}`, zone) ?? undefined
}
