import { text } from '../../text/text'
import { endOfDateEverywhere, parseCalendarDate } from '../../time/calendar-date'
import type { Gap, RunbookDocument, RunbookModel } from '../model'

/** All gaps of a runbook at `now` (UTC milliseconds), by line: those of its text and those that come with time. */
export function gapsAt({ document, gaps }: Pick<RunbookModel, 'document' | 'gaps'>, now: number): Gap[] {
  const review = reviewGap(document, now)
  return review === null ? gaps : [...gaps, review].sort((a, b) => a.line - b.line)
}

/** The gap of a runbook whose next review should have been by `now` (UTC milliseconds); null while it is not. */
export function reviewGap(document: RunbookDocument, now: number): Gap | null {
  const { nextReview } = document
  const date = nextReview === null ? null : parseCalendarDate(nextReview)
  if (nextReview === null || date === null || now < endOfDateEverywhere(date)) return null
  const line = document.fields.find(({ value }) => value === nextReview)?.line ?? 1
  const sentence = text.runbook.faults.review(nextReview)
  return { kind: 'review', severity: 'warning', sentence, line }
}
