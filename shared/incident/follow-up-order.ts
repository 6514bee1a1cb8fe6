import type { FollowUp } from './follow-up'

/** Follow-ups by when it is due; what has no date comes last. */
export function byDueDate(followUps: readonly FollowUp[]): FollowUp[] {
  return [...followUps].sort(
    (one, other) =>
      (one.dueAt ?? Number.MAX_SAFE_INTEGER) - (other.dueAt ?? Number.MAX_SAFE_INTEGER) ||
      one.createdAt - other.createdAt,
  )
}
