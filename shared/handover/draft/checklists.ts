import type { Run, RunSubject } from '../../shift/record'
import { text } from '../../text/text'
import type { HandoverFacts } from '../facts'
import type { DraftedLine } from '../lines'
import type { LineSource } from '../sections'
import { moment } from './moment'

/** Checklists done, skipped and missed in the shift, and those that are overdue or due next. */
export function checklistLines(facts: HandoverFacts, now: number, zone: string): DraftedLine[] {
  return [...kept(facts, zone), ...missed(facts, zone), ...ahead(facts, now, zone)]
}

function kept({ runs }: HandoverFacts, zone: string): DraftedLine[] {
  return runs.flatMap((run): DraftedLine[] => {
    const told = keptText(run, zone)
    return told === null
      ? []
      : [{ id: `run:${run.id}`, section: 'checklists', source: sourceOf(run.subject), text: told }]
  })
}

function keptText({ title, completedAt, skipped, ticks }: Run, zone: string): string | null {
  const words = text.handover.lines.checklist
  if (skipped !== null) return words.skipped({ title, ...skipped })
  if (completedAt === null) return null
  const people = [...new Set(ticks.map(({ by }) => by))]
  return words.done({ title, at: moment(completedAt, zone), people })
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
    text: text.handover.lines.checklist.missed(title, moment(dueAt, zone)),
  }))
}

/** What is due later than this is not news. */
const ahead24 = 24 * 60 * 60_000

function ahead({ agenda }: HandoverFacts, now: number, zone: string): DraftedLine[] {
  const words = text.handover.lines.checklist
  return agenda.flatMap(({ checklist, run, state, dueAt }): DraftedLine[] => {
    const { title } = checklist
    const ticked = run?.ticks.length ?? 0
    const progress = words.progress(ticked, checklist.items.length)
    const base = {
      id: `checklist:${checklist.key}`,
      section: 'checklists',
      source: { kind: 'checklist', id: checklist.key },
    } as const
    if (state === 'on demand')
      return ticked === 0 || run?.completedAt !== null
        ? []
        : [{ ...base, text: words.begun(title, progress) }]
    if (dueAt === null || state === 'done' || state === 'skipped') return []
    if (state === 'overdue')
      return [{ ...base, text: words.overdue({ title, since: moment(dueAt, zone), progress }) }]
    if (dueAt > now + ahead24) return []
    return [{ ...base, text: words.dueNext({ title, due: moment(dueAt, zone), progress }) }]
  })
}
