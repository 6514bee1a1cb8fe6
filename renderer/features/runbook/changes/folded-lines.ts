import type { SectionChange } from '../../../../shared/runbook/changes'

export type ChangedLine = SectionChange['lines'][number]

/** Lines as they are shown: some of them, or how many that did not change are left out. */
export type Stretch = { kind: 'lines'; lines: ChangedLine[] } | { kind: 'left out'; count: number }

/** Leaves out what did not change, but for some lines before and after each change. */
export function foldUnchanged(lines: ChangedLine[], context: number): Stretch[] {
  const stretches: Stretch[] = []
  for (let at = 0; at < lines.length; ) {
    const same = lines[at]?.kind === 'same'
    const end = endOfStretch(lines, at, same)
    const stretch = lines.slice(at, end)
    const before = at === 0 ? 0 : context
    const after = end === lines.length ? 0 : context
    // One line left out would take as much room as the words that say so.
    if (!same || stretch.length <= before + after + 1) stretches.push({ kind: 'lines', lines: stretch })
    else {
      if (before > 0) stretches.push({ kind: 'lines', lines: stretch.slice(0, before) })
      stretches.push({ kind: 'left out', count: stretch.length - before - after })
      if (after > 0) stretches.push({ kind: 'lines', lines: stretch.slice(-after) })
    }
    at = end
  }
  return stretches
}

function endOfStretch(lines: ChangedLine[], from: number, same: boolean): number {
  let end = from
  while (end < lines.length && (lines[end]?.kind === 'same') === same) end += 1
  return end
}
