import type { RunbookModel } from '../runbook/model'
import { text } from '../text/text'
import { parseIsoTime } from '../time/iso'
import { occurrences } from '../time/occurrences'
import type { MonitorView } from '../watch/view'
import type { BackupFact, ComingFact } from './facts'

const day = 24 * 60 * 60_000
/** The longest that lies between two verifications: a year and a little. */
export const verifiedWithin = 370 * day
/** A certificate that ends within this time is told of. */
const certificatesAhead = 30 * day
/** A review that is due within this time is told of. */
const reviewsAhead = 14 * day

/**
 * The backups whose verification was due and has no run of a checklist since that speaks of backups or restoring.
 */
export function backupFacts(
  { backups, sections }: Pick<RunbookModel, 'backups' | 'sections'>,
  completions: readonly { title: string; completedAt: number }[],
  now: number,
  zone: string,
): BackupFact[] {
  const verifiedAt = Math.max(
    0,
    ...completions.flatMap(({ title, completedAt }) =>
      /\b(?:backups?|restor\w+)\b/i.test(title) ? [completedAt] : [],
    ),
  )
  return backups.flatMap(({ name, verification, line }) => {
    if (verification === null || verification.schedule === null) return []
    const dueAt = occurrences(verification.schedule, now - verifiedWithin, now + 1, zone).at(-1)
    if (dueAt === undefined || verifiedAt >= dueAt) return []
    return [{ name, sectionId: sectionAt(sections, line), dueAt, asked: verification.text }]
  })
}

/** The certificates that end soon, as their monitors saw them last. */
export function certificateFacts(monitors: readonly MonitorView[], now: number): ComingFact[] {
  return monitors.flatMap(({ id, definition, last, removedHere }) => {
    if (definition.kind !== 'tls' || removedHere || last === null || last.value === null) return []
    const at = last.at + last.value
    if (at > now + certificatesAhead) return []
    const words = text.handover.lines.coming
    const told = at <= now ? words.certificateEnded(definition.name) : words.certificateEnds(definition.name)
    return [{ id: `certificate:${id}`, source: { kind: 'monitor', id }, text: told, at }]
  })
}

/** The reviews of the runbook's calendar that are due soon, and that of the runbook itself. */
export function reviewFacts(
  { reviews, sections, document }: Pick<RunbookModel, 'reviews' | 'sections' | 'document'>,
  now: number,
  zone: string,
): ComingFact[] {
  const planned = reviews.flatMap(({ title, schedule, line }): ComingFact[] => {
    if (schedule === null || schedule.kind === 'interval' || schedule.kind === 'daily') return []
    const at = occurrences(schedule, now, now + reviewsAhead, zone)[0]
    if (at === undefined) return []
    const source = { kind: 'section', id: sectionAt(sections, line) } as const
    return [{ id: `review:${title}`, source, text: title, at }]
  })
  const own = document.nextReview === null ? null : parseIsoTime(document.nextReview, zone)
  if (own === null || own > now + reviewsAhead) return planned
  const words = text.handover.lines.coming
  const told = own <= now ? words.reviewOverdue : words.review
  return [...planned, { id: 'review', source: { kind: 'runbook', id: '' }, text: told, at: own }]
}

/** The id of the section that a line of the runbook stands in; empty before the first heading. */
function sectionAt(sections: RunbookModel['sections'], line: number): string {
  return sections.findLast((section) => section.line <= line)?.id ?? ''
}
