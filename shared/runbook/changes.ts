import { diffArrays } from 'diff'
import { z } from 'zod'
import type { RunbookFile } from './files'
import type { Section } from './model'

const sectionChangeSchema = z.object({
  /** Null for one that is gone, and for what stands before the first heading of a file. */
  sectionId: z.string().nullable(),
  title: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  lines: z.array(z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })),
})
export type SectionChange = z.infer<typeof sectionChangeSchema>

export const runbookChangesSchema = z.object({
  /** When the runbook was last marked as read; null: never. */
  since: z.number().nullable(),
  sections: z.array(sectionChangeSchema),
})

export type RunbookChanges = z.infer<typeof runbookChangesSchema>

/** The text of a section without the sections in it, as it was at a time. */
export const passageSchema = z.object({
  /** Null before the first heading of a file. */
  sectionId: z.string().nullable(),
  /** The file it stands in, and its heading: what it is known by when it is looked for again. */
  file: z.string(),
  title: z.string(),
  lines: z.array(z.string()),
})
export type Passage = z.infer<typeof passageSchema>

interface ReadableRunbook {
  text: string
  files: readonly RunbookFile[]
  sections: readonly Section[]
}

/** With more differences than these a comparison is given up, and all counts as another text. */
const mostDifferences = 500

/** All lines of a runbook, each in the passage of the nearest heading above it. */
export function passagesOf({ text, files, sections }: ReadableRunbook): Passage[] {
  const lines = text.split(/\r\n|\n|\r/)
  const passages: Passage[] = []
  let next = 0
  for (const file of files) {
    const end = file.firstLine + file.lineCount
    const starts: { line: number; section: Section | null }[] = [{ line: file.firstLine, section: null }]
    for (
      let section = sections[next];
      section !== undefined && section.line < end;
      section = sections[next]
    ) {
      starts.push({ line: section.line, section })
      next += 1
    }
    starts.forEach(({ line, section }, index) => {
      const own = lines.slice(line - 1, (starts[index + 1]?.line ?? end) - 1)
      if (section === null && own.every((text) => text.trim() === '')) return
      const title = section?.title ?? file.title
      passages.push({ sectionId: section?.id ?? null, file: file.path, title, lines: own })
    })
  }
  return passages
}

/** What became of each passage, in the order of the text as it is now; what is gone stands where it was. */
export function changedSections(before: readonly Passage[], now: readonly Passage[]): SectionChange[] {
  const [head, tail] = sameEnds(before, now, isSamePassage)
  const changedBefore = before.slice(head, before.length - tail)
  const changedNow = now.slice(head, now.length - tail)
  return pairs(changedBefore, changedNow).flatMap((pair): SectionChange[] => {
    if (pair.before === null) return pair.now === null ? [] : [whole(pair.now, 'added')]
    if (pair.now === null) return [whole(pair.before, 'removed')]
    if (isSameText(pair.before.lines, pair.now.lines)) return []
    const lines = lineChanges(pair.before.lines, pair.now.lines)
    return [{ sectionId: pair.now.sectionId, title: pair.now.title, kind: 'changed', lines }]
  })
}

interface Pair {
  before: Passage | null
  now: Passage | null
}

/** The same passages first; between those, the ones under the same heading; between those, reworded headings. */
function pairs(before: readonly Passage[], now: readonly Passage[]): Pair[] {
  return aligned(before, now, textOf, (gone, come) => aligned(gone, come, headingOf, reworded))
}

/** Passages with the same token, in their order; `between` pairs what went and came at one place. */
function aligned(
  before: readonly Passage[],
  now: readonly Passage[],
  tokenOf: (passage: Passage) => string,
  between: (gone: readonly Passage[], come: readonly Passage[]) => Pair[],
): Pair[] {
  let atBefore = 0
  let atNow = 0
  return runs(before.map(tokenOf), now.map(tokenOf)).flatMap(({ removed, added, same }) => {
    const gone = before.slice(atBefore, atBefore + removed)
    const come = now.slice(atNow, atNow + added)
    atBefore += removed + same
    atNow += added + same
    const keptBefore = before.slice(atBefore - same, atBefore)
    const kept = now
      .slice(atNow - same, atNow)
      .map((passage, index) => ({ before: keptBefore[index] ?? null, now: passage }))
    return [...between(gone, come), ...kept]
  })
}

/** Of passages that went and that came at the same place, those with the same text under another heading. */
function reworded(gone: readonly Passage[], come: readonly Passage[]): Pair[] {
  const waiting = [...come]
  const paired = gone.flatMap((before): Pair[] => {
    const index = waiting.findIndex((now) => isSameText(before.lines.slice(1), now.lines.slice(1)))
    if (index === -1) return [{ before, now: null }]
    const passed = waiting.splice(0, index + 1)
    const now = passed.pop() ?? null
    return [...passed.map((now) => ({ before: null, now })), { before, now }]
  })
  return [...paired, ...waiting.map((now) => ({ before: null, now }))]
}

function textOf(passage: Passage): string {
  return [headingOf(passage), ...passage.lines].join('\n')
}

function headingOf({ sectionId, file, title }: Passage): string {
  return sectionId === null ? file : `${file}\n${title}`
}

function whole(passage: Passage, kind: 'added' | 'removed'): SectionChange {
  const sectionId = kind === 'added' ? passage.sectionId : null
  return { sectionId, title: passage.title, kind, lines: linesOf(passage.lines, kind) }
}

/** Two versions of a text by their lines: what went, what came and what stayed, in order. */
export function lineChanges(before: readonly string[], now: readonly string[]): SectionChange['lines'] {
  let atBefore = 0
  let atNow = 0
  return runs(before, now).flatMap(({ removed, added, same }) => {
    const gone = before.slice(atBefore, atBefore + removed)
    const come = now.slice(atNow, atNow + added)
    const kept = now.slice(atNow + added, atNow + added + same)
    atBefore += removed + same
    atNow += added + same
    return [...linesOf(gone, 'removed'), ...linesOf(come, 'added'), ...linesOf(kept, 'same')]
  })
}

function linesOf(texts: readonly string[], kind: 'same' | 'added' | 'removed'): SectionChange['lines'] {
  return texts.map((text) => ({ kind, text }))
}

/** How many items go, come and stay, again and again from the beginning to the end of two lists. */
interface Run {
  removed: number
  added: number
  same: number
}

function runs(before: readonly string[], now: readonly string[]): Run[] {
  const [head, tail] = sameEnds(before, now, (one, other) => one === other)
  const between = runsBetween(before.slice(head, before.length - tail), now.slice(head, now.length - tail))
  return [{ removed: 0, added: 0, same: head }, ...between, { removed: 0, added: 0, same: tail }]
}

/** How many items are the same at the beginning and, of the rest, at the end of two lists. */
function sameEnds<Item>(
  before: readonly Item[],
  now: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): [head: number, tail: number] {
  const isSameAt = (index: number) => {
    const [one, two] = [before.at(index), now.at(index)]
    return one !== undefined && two !== undefined && isSame(one, two)
  }
  const shorter = Math.min(before.length, now.length)
  let head = 0
  while (head < shorter && isSameAt(head)) head += 1
  let tail = 0
  while (tail < shorter - head && isSameAt(-1 - tail)) tail += 1
  return [head, tail]
}

function runsBetween(before: string[], now: string[]): Run[] {
  const parts = diffArrays(before, now, { maxEditLength: mostDifferences })
  if (parts === undefined) return [{ removed: before.length, added: now.length, same: 0 }]
  const found: Run[] = []
  let run: Run = { removed: 0, added: 0, same: 0 }
  for (const { added, removed, count } of parts) {
    if (removed) run.removed += count
    else if (added) run.added += count
    else {
      found.push({ ...run, same: count })
      run = { removed: 0, added: 0, same: 0 }
    }
  }
  return [...found, run]
}

function isSameText(before: readonly string[], now: readonly string[]): boolean {
  return before.length === now.length && before.every((text, index) => text === now[index])
}

function isSamePassage(before: Passage, now: Passage): boolean {
  return headingOf(before) === headingOf(now) && isSameText(before.lines, now.lines)
}
