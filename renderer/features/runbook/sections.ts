import type { RunbookFile } from '../../../shared/runbook/files'
import type { Section } from '../../../shared/runbook/model'

/** The sections whose titles have every word of the query, and the sections that those stand in. */
export function filterOutline(sections: Section[], query: string): Section[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return sections
  const kept: Section[] = []
  let nextMatch = Number.POSITIVE_INFINITY
  for (const section of sections.toReversed()) {
    const title = section.title.toLowerCase()
    if (words.every((word) => title.includes(word))) nextMatch = section.line
    if (nextMatch <= section.endLine) kept.push(section)
  }
  return kept.reverse()
}

/** Sections that are shown together: those of a file, or a stretch of many. */
export interface OutlineGroup {
  /** The file that begins here, where a folder has more than one; null within a file. */
  file: RunbookFile | null
  sections: Section[]
}

const longestGroup = 100

/** The sections under their files, cut into groups that can be drawn one by one. */
export function groupOutline(sections: Section[], files: RunbookFile[]): OutlineGroup[] {
  if (files.length < 2) return stretches(null, sections)
  let next = 0
  return files.flatMap((file) => {
    const begin = next
    const end = file.firstLine + file.lineCount
    while ((sections[next]?.line ?? end) < end) next += 1
    return begin === next ? [] : stretches(file, sections.slice(begin, next))
  })
}

function stretches(file: RunbookFile | null, sections: Section[]): OutlineGroup[] {
  const groups: OutlineGroup[] = []
  for (let at = 0; at < sections.length; at += longestGroup) {
    groups.push({ file: at === 0 ? file : null, sections: sections.slice(at, at + longestGroup) })
  }
  return groups
}

/** The innermost section that a line stands in. */
export function sectionAtLine(sections: Section[], line: number): Section | null {
  return sections.findLast((section) => contains(section, line)) ?? null
}

/** The second-level section around a line, else the innermost: the stretch that the live part is about. */
export function chapterAtLine(sections: Section[], line: number): Section | null {
  return (
    sections.find((section) => section.depth === 2 && contains(section, line)) ??
    sectionAtLine(sections, line)
  )
}

export function contains(section: Pick<Section, 'line' | 'endLine'>, line: number): boolean {
  return section.line <= line && line <= section.endLine
}
