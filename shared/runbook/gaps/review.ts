import { endOfDateEverywhere, parseCalendarDate } from '../../time/calendar-date'
import type { Gap, RunbookDocument, RunbookModel } from '../model'

/** All gaps of a runbook at `now` (UTC milliseconds), by line: those of its text and those that come with time. */
export function gapsAt({ document, gaps }: Pick<RunbookModel, 'document' | 'gaps'>, now: number): Gap[] {
  const review = reviewGap(document, now)
  return review === null ? gaps : [...gaps, review].sort((a, b) => a.line - b.line)
}

/** The gap of a runbook whose next review should have been by `now` (UTC milliseconds); null while it is not. */
export function reviewGap(document: RunbookDocument, now: number): Gap | null {
  const date = document.nextReview === null ? null : parseCalendarDate(document.nextReview)
  if (date === null || now < endOfDateEverywhere(date)) return null
  const line = document.fields.find(({ value }) => value === document.nextReview)?.line ?? 1
  const sentence = `The next review of this runbook was due on ${document.nextReview}. Review it and write the next date.`
  return { kind: 'review', severity: 'warning', sentence, line }
}
