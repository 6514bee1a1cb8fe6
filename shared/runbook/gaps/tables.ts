import { text } from '../../text/text'
import type { Gap, RunbookModel } from '../model'
import type { Outline } from '../outline'
import { tablesOf } from '../table'

/** The tables of which nothing became part of the model: they are shown and searched, and nothing more. */
export function tableGaps(outline: Outline, understood: Omit<RunbookModel, 'gaps'>): Gap[] {
  const { sections: _sections, links: _links, ...parts } = understood
  const lines = linesWithin(parts)
  return tablesOf(outline)
    .filter(({ rows }) => rows.length > 0 && !rows.some(({ line }) => lines.has(line)))
    .map(({ header, section, line }) => {
      const sentence = text.runbook.faults.table(header, section.title)
      return { kind: 'table', severity: 'information', sentence, line }
    })
}

/** Every source line that some part of a model carries. */
function linesWithin(part: unknown): Set<number> {
  const lines = new Set<number>()
  const waiting: unknown[] = [part]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    if ('line' in value && typeof value.line === 'number') lines.add(value.line)
    waiting.push(...Object.values(value))
  }
  return lines
}
