import { z } from 'zod'

/** A Markdown file, or a folder with all Markdown files in it. */
export const runbookKindSchema = z.enum(['file', 'folder'])
export type RunbookKind = z.infer<typeof runbookKindSchema>

/** A file of a runbook and the lines of the runbook's text that are its own. */
export const runbookFileSchema = z.object({
  /** From the runbook's folder, with `/`; of a single file its name. */
  path: z.string(),
  title: z.string(),
  /** 1-based. */
  firstLine: z.number().int().min(1),
  lineCount: z.number().int().min(1),
})
export type RunbookFile = z.infer<typeof runbookFileSchema>

/** The file that a line of the runbook's text stands in. */
export function fileAt(files: readonly RunbookFile[], line: number): RunbookFile | null {
  return files.find(({ firstLine, lineCount }) => line >= firstLine && line < firstLine + lineCount) ?? null
}

/**
 * Where a relative address in a file leads, as a path from the runbook's folder without query and anchor; null for
 * one that is absolute, empty, or leads out of the folder. `pathFrom('db/restore.md', '../a%20b.png')` is 'a b.png'.
 */
export function pathFrom(file: string, address: string): string | null {
  const bare = decoded(address.replace(/[?#].*$/s, ''))
  if (bare === null || bare === '' || isAbsolute(bare) || bare.includes('\0')) return null
  const segments = file.split('/').slice(0, -1)
  for (const segment of bare.split(/[/\\]/)) {
    if (segment === '' || segment === '.') continue
    if (segment !== '..') segments.push(segment)
    else if (segments.pop() === undefined) return null
  }
  return segments.length === 0 ? null : segments.join('/')
}

/** The id of a section in a folder's runbook: headings of two files may have the same anchor. */
export function sectionIdIn(kind: RunbookKind, file: string, anchor: string): string {
  return kind === 'file' ? anchor : `${file}#${anchor}`
}

function isAbsolute(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(address)
}

function decoded(address: string): string | null {
  try {
    return decodeURIComponent(address)
  } catch {
    return null
  }
}
