import type { RunbookModel, Section } from '../runbook/model'
import type { SearchDocument } from './document'
import { readableLine, readableText } from './readable'

/**
 * Names the way in which a runbook is made into documents, and these into pieces. Count it up with every change of
 * that: what was indexed in another way is indexed anew.
 */
export const indexVersion = 1

interface Runbook {
  /** What the store calls it. */
  key: string
  model: RunbookModel
  text: string
}

interface ReadRunbook extends Runbook {
  /** The titles that lead to each section, its own at the end. */
  trails: ReadonlyMap<string, string[]>
}

/**
 * All that can be found of a runbook: its text by sections, and the parts that were understood. One after another, so
 * that a large runbook can be worked through in steps. What leads to the same target is found once: the command
 * written twice in a section.
 */
export function* runbookDocuments({ key, model, text }: Runbook): Generator<SearchDocument> {
  const runbook = { key, model, text, trails: trailsOf(model.sections) }
  const seen = new Set<string>()
  for (const documents of [
    sectionDocuments,
    contactDocuments,
    commandDocuments,
    checklistDocuments,
    procedureDocuments,
    troubleshootingDocuments,
  ]) {
    for (const document of documents(runbook)) {
      const target = JSON.stringify(document.target)
      if (seen.has(target)) continue
      seen.add(target)
      yield document
    }
  }
}

/** Each with the text up to the next heading of any level, so that no line is found twice. */
function* sectionDocuments({ key, model, text, trails }: ReadRunbook): Generator<SearchDocument> {
  const lines = text.split(/\r\n|\n|\r/)
  const sections = [...model.sections].sort((left, right) => left.line - right.line)
  const textBetween = (from: number, to: number) => readableText(lines.slice(from, to).join('\n'))
  const opening = textBetween(0, (sections[0]?.line ?? lines.length + 1) - 1)
  if (opening !== '') {
    const target = { kind: 'section', runbook: key, sectionId: null } as const
    yield { target, title: model.document.title, place: '', text: opening }
  }
  for (const [index, section] of sections.entries()) {
    yield {
      target: { kind: 'section', runbook: key, sectionId: section.id },
      title: section.title,
      place: trails.get(section.id)?.slice(0, -1).join(' › ') ?? '',
      text: textBetween(section.line, (sections[index + 1]?.line ?? lines.length + 1) - 1),
    }
  }
}

function contactDocuments({ key, model }: ReadRunbook): SearchDocument[] {
  const people = [
    ...model.contacts.chain.map(({ name, role, phone, email, backup }) => ({
      name: name ?? role,
      phone,
      email,
      said: [name === null ? null : role, phone, email, backup],
    })),
    ...model.contacts.external.map(({ service, contact, phone, email, accountId }) => ({
      name: service,
      phone,
      email,
      said: [contact, phone, email, accountId],
    })),
  ]
  return people.flatMap(({ name, phone, email, said }) => {
    if (name === null) return []
    const text = said.filter((part) => part !== null).join(' · ')
    const target = { kind: 'contact', runbook: key, name, phone, email } as const
    return [{ target, title: name, place: model.document.title, text }]
  })
}

function commandDocuments({ key, model, trails }: ReadRunbook): SearchDocument[] {
  return model.commands.map(({ text, comment, sectionId }) => ({
    target: { kind: 'command', runbook: key, sectionId, command: text },
    title: text,
    place: placeOf(trails, sectionId),
    text: comment ?? '',
  }))
}

function checklistDocuments({ key, model, trails }: ReadRunbook): SearchDocument[] {
  return model.checklists.map((checklist) => ({
    target: { kind: 'checklist', runbook: key, checklistKey: checklist.key },
    title: checklist.title,
    place: placeOf(trails, checklist.sectionId),
    text: checklist.items.map(({ text }) => readableLine(text)).join('\n'),
  }))
}

function procedureDocuments({ key, model, trails }: ReadRunbook): SearchDocument[] {
  return model.procedures.map(({ title, severity, situations, sectionId }) => ({
    target: { kind: 'procedure', runbook: key, sectionId, title },
    title,
    place: placeOf(trails, sectionId),
    text: [
      severity ?? '',
      ...situations.flatMap((situation) => [situation.title, ...textsOf(situation.steps)]),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  }))
}

function troubleshootingDocuments({ key, model, trails }: ReadRunbook): SearchDocument[] {
  return model.troubleshooting.map(({ title, symptoms, investigation, solutions, sectionId }) => ({
    target: { kind: 'troubleshooting', runbook: key, sectionId, title },
    title,
    place: placeOf(trails, sectionId),
    text: [...symptoms, ...textsOf(investigation), ...solutions].map(readableLine).join('\n'),
  }))
}

function textsOf(steps: readonly { text: string }[]): string[] {
  return steps.map(({ text }) => readableLine(text))
}

function trailsOf(sections: readonly Section[]): ReadonlyMap<string, string[]> {
  const trails = new Map<string, string[]>()
  const open: Section[] = []
  for (const section of sections) {
    while ((open.at(-1)?.depth ?? 0) >= section.depth) open.pop()
    open.push(section)
    trails.set(
      section.id,
      open.map(({ title }) => title),
    )
  }
  return trails
}

function placeOf(trails: ReadonlyMap<string, string[]>, sectionId: string): string {
  return trails.get(sectionId)?.join(' › ') ?? ''
}
