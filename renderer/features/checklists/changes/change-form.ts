import type { Change, ChangeEntry } from '../../../../shared/change/change'
import { text } from '../../../../shared/text/text'
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

/** A change that would begin while it is still being written down is planned for the hour after. */
const leastAhead = hour / 2

/** A form for a new change: an hour, beginning with the next full one that leaves time to plan it. */
export function emptyChangeForm(now: number, zone: string): ChangeForm {
  const start = Math.ceil((now + leastAhead) / hour) * hour
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
  const words = text.change
  const startsAt = timeOf(form.startsAt, zone)
  const endsAt = timeOf(form.endsAt, zone)
  const announcedAt = form.announcedAt.trim() === '' ? null : timeOf(form.announcedAt, zone)
  const problems: ChangeProblems = {}
  if (form.title.trim() === '') problems.title = words.form.noTitle
  if (startsAt === undefined) problems.startsAt = words.form.noTime
  if (endsAt === undefined) problems.endsAt = words.form.noTime
  if (announcedAt === undefined) problems.announcedAt = words.form.noTime
  if (startsAt !== undefined && endsAt !== undefined && endsAt <= startsAt)
    problems.endsAt = words.endsTooEarly
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

const dateAndTime = /^(\d{4}-\d{2}-\d{2})[ T](\d{1,2}:\d{2})$/

function timeOf(written: string, zone: string): number | undefined {
  const [, date, time] = dateAndTime.exec(written.trim()) ?? []
  if (date === undefined || time === undefined) return undefined
  return parseIsoTime(`${date}T${time.padStart(5, '0')}`, zone) ?? undefined
}
