import { text } from '../text/text'
import { pathFrom, type RunbookFile, sectionIdIn } from './files'
import { needGaps, needKind } from './gaps/needs'
import type { Gap, RunbookModel } from './model'

/** A file of a folder that was understood by itself. */
export interface ParsedFile {
  /** From the folder, with `/`. */
  path: string
  /** Its lines, as `unitedLines` has them. */
  text: string
  model: RunbookModel
}

/** A file at its place among those of a folder: its lines and ids are those of the whole. */
export interface PlacedFile extends RunbookFile {
  text: string
  model: RunbookModel
}

export interface JoinedRunbook {
  text: string
  files: RunbookFile[]
  model: RunbookModel
}

/**
 * One runbook of the files of a folder: their texts one after another, and one model with the lines of that text.
 * The ids of sections and the keys of checklists begin with the path of their file, so that they stay unique and
 * the same while other files come and go.
 */
export function joinFiles([first, ...others]: readonly [ParsedFile, ...ParsedFile[]]): JoinedRunbook {
  const placed: [PlacedFile, ...PlacedFile[]] = [placeFile(first, 1)]
  let last = placed[0]
  for (const file of others) {
    last = placeFile(file, lineAfter(last))
    placed.push(last)
  }
  return joinPlaced(placed)
}

/** A file whose first line is the `firstLine` of the whole text. */
export function placeFile({ path, text, model }: ParsedFile, firstLine: number): PlacedFile {
  return {
    path,
    title: model.document.title || path,
    firstLine,
    lineCount: text.split('\n').length,
    text,
    model: inFolder(model, path, firstLine - 1),
  }
}

/** Where the file after one begins. */
export function lineAfter({ firstLine, lineCount }: RunbookFile): number {
  return firstLine + lineCount
}

/** One runbook of files that are placed one after another; see `joinFiles`. */
export function joinPlaced(placed: readonly [PlacedFile, ...PlacedFile[]]): JoinedRunbook {
  const files = placed.map(({ path, title, firstLine, lineCount }) => ({ path, title, firstLine, lineCount }))
  const [first, ...others] = placed
  return {
    text: placed.map(({ text }) => `${text}\n`).join(''),
    files,
    model: withNeeds(
      withUniqueMonitors(merged([first.model, ...others.map(({ model }) => model)]), files),
      files,
    ),
  }
}

/** The lines of a text with `\n` between them, and none after the last. */
export function unitedLines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
}

function inFolder(model: RunbookModel, path: string, linesBefore: number): RunbookModel {
  const keyed = (key: string) => sectionIdIn('folder', path, key)
  const moved = movedDown(model, linesBefore, keyed)
  return {
    ...moved,
    sections: moved.sections.map((section) => ({ ...section, id: keyed(section.id) })),
    checklists: moved.checklists.map((checklist) => ({ ...checklist, key: keyed(checklist.key) })),
    changes: moved.changes.map((change) => ({ ...change, checklistKeys: change.checklistKeys.map(keyed) })),
    gaps: moved.gaps.map((gap) => ({ ...gap, sentence: `${path}: ${gap.sentence}` })),
    links: moved.links.map((link) => ({ ...link, target: targetFrom(path, link.target) })),
  }
}

/** A link of a file as the folder sees it. */
function targetFrom(path: string, target: string): string {
  const anchor = target.match(/#.*$/s)?.[0] ?? ''
  const found = target === anchor ? path : pathFrom(path, target)
  return found === null ? target : found.split('/').map(encodeURIComponent).join('/') + anchor
}

/** A part of the model with its lines further down and its references to sections renamed. */
function movedDown<Part>(part: Part, lines: number, keyed: (key: string) => string): Part {
  if (Array.isArray(part)) return part.map((item) => movedDown(item, lines, keyed)) as Part
  if (typeof part !== 'object' || part === null) return part
  const moved: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(part)) moved[name] = movedValue(name, value, lines, keyed)
  return moved as Part
}

function movedValue(name: string, value: unknown, lines: number, keyed: (key: string) => string): unknown {
  if (typeof value === 'number') return name === 'line' || name === 'endLine' ? value + lines : value
  if (typeof value === 'string') {
    return (name === 'sectionId' || name === 'checklistKey') && value !== '' ? keyed(value) : value
  }
  return movedDown(value, lines, keyed)
}

/** Lists follow one another; of single values the first that is given stands. */
function merged<Part>(parts: readonly [Part, ...Part[]]): Part {
  const [first] = parts
  if (Array.isArray(first)) return parts.flat() as Part
  if (typeof first !== 'object' || first === null) {
    return parts.find((part) => part !== null && part !== '') ?? first
  }
  const names = Object.keys(first) as (keyof Part & string)[]
  const [, ...others] = parts
  const entries = names.map((name) => [name, merged([first[name], ...others.map((part) => part[name])])])
  return Object.fromEntries(entries) as Part
}

/** A name is one monitor's; the others that have it are told, and left out. */
function withUniqueMonitors(model: RunbookModel, files: readonly RunbookFile[]): RunbookModel {
  const pathAt = (line: number) => files.findLast(({ firstLine }) => firstLine <= line)?.path ?? ''
  const places = new Map<string, string>()
  const gaps: Gap[] = [...model.gaps]
  const monitors = model.monitors.filter(({ definition, line }) => {
    const before = places.get(definition.name)
    if (before === undefined) {
      places.set(definition.name, pathAt(line))
      return true
    }
    const sentence = text.runbook.faults.monitor.nameTakenInFile(definition.name, {
      path: pathAt(line),
      before,
    })
    gaps.push({ kind: 'monitor', severity: 'error', sentence, line })
    return false
  })
  return { ...model, monitors, gaps: gaps.sort((a, b) => a.line - b.line) }
}

/** What a monitor needs may be in another file: only all of them together can miss it. */
function withNeeds(model: RunbookModel, files: readonly RunbookFile[]): RunbookModel {
  const placeOf = (line: number) => {
    const words = text.runbook.faults.monitor
    const file = files.findLast(({ firstLine }) => firstLine <= line)
    return file === undefined ? words.line(line) : words.lineOfFile(file.path, line - file.firstLine + 1)
  }
  const gaps = [...model.gaps.filter(({ kind }) => kind !== needKind), ...needGaps(model, placeOf)]
  return { ...model, gaps: gaps.sort((a, b) => a.line - b.line) }
}
