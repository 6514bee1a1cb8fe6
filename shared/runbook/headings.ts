import { emptyModel } from './empty-model'
import { parseMarkdown } from './markdown'
import type { RunbookModel } from './model'
import { outlineOf } from './outline'
import { readSections } from './parse'

const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/
const longestHeading = 1_000

/**
 * What is left of a runbook that takes too long to be understood: its headings, and a gap that says `sentence`. The
 * time it takes is that of its lines.
 */
export function headingsOnly(text: string, sentence: string): RunbookModel {
  const lines = text.split(/\r\n|\n|\r/)
  const skeleton = lines.map((line) => (heading.test(line) ? line.slice(0, longestHeading) : '')).join('\n')
  const sections = readSections(outlineOf(parseMarkdown(skeleton).nodes, lines.length))
  const title = sections[0]?.title ?? ''
  return {
    ...emptyModel,
    sections,
    document: { ...emptyModel.document, title },
    gaps: [{ kind: 'bound', severity: 'error', sentence, line: 1 }],
  }
}
