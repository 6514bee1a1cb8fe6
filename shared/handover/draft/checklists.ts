import type { Run, RunSubject } from '../../shift/record'
import type { HandoverFacts } from '../facts'
import type { DraftedLine } from '../lines'
import type { LineSource } from '../sections'
import { because, moment } from './moment'

/** Checklists done, skipped and missed in the shift, and those that are overdue or due next. */
export function checklistLines(facts: HandoverFacts, now: number, zone: string): DraftedLine[] {
  return [...kept(facts, zone), ...missed(facts, zone), ...ahead(facts, now, zone)]
}

function kept({ runs }: HandoverFacts, zone: string): DraftedLine[] {
  return runs.flatMap((run): DraftedLine[] => {
    const text = keptText(run, zone)
    return text === null
      ? []
      : [{ id: `run:${run.id}`, section: 'checklists', source: sourceOf(run.subject), text }]
  })
}

function keptText({ title, completedAt, skipped, ticks }: Run, zone: string): string | null {
  if (skipped !== null) return `Skipped by ${skipped.by}: ${title}${because(skipped.reason)}.`
  if (completedAt === null) return null
  const people = [...new Set(ticks.map(({ by }) => by))].join(', ')
  return `Done: ${title}, ${moment(completedAt, zone)}, by ${people}.`
}

function sourceOf(subject: RunSubject): LineSource {
  return subject.kind === 'checklist'
    ? { kind: 'checklist', id: subject.checklistKey }
    : { kind: 'runbook', id: '' }
}

function missed({ missed: times }: HandoverFacts, zone: string): DraftedLine[] {
  return times.map(({ checklistKey, title, dueAt }) => ({
    id: `missed:${checklistKey}:${dueAt}`,
    section: 'checklists',
    source: { kind: 'checklist', id: checklistKey },
    text: `Missed: ${title}, due ${moment(dueAt, zone)}.`,
  }))
}

/** What is due later than this is not news. */
const ahead24 = 24 * 60 * 60_000

function ahead({ agenda }: HandoverFacts, now: number, zone: string): DraftedLine[] {
  return agenda.flatMap(({ checklist, run, state, dueAt }): DraftedLine[] => {
    const ticked = run?.ticks.length ?? 0
    const progress = ticked === 0 ? '' : `, ${ticked} of ${checklist.items.length} ticked`
    const base = {
      id: `checklist:${checklist.key}`,
      section: 'checklists',
      source: { kind: 'checklist', id: checklist.key },
    } as const
    if (state === 'on demand')
      return ticked === 0 || run?.completedAt !== null
        ? []
        : [{ ...base, text: `Begun: ${checklist.title}${progress}.` }]
    if (dueAt === null || state === 'done' || state === 'skipped') return []
    if (state === 'overdue')
      return [{ ...base, text: `Overdue: ${checklist.title}, since ${moment(dueAt, zone)}${progress}.` }]
    if (dueAt > now + ahead24) return []
    return [{ ...base, text: `Due next: ${checklist.title}, ${moment(dueAt, zone)}${progress}.` }]
  })
}
