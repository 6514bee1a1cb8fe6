import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileLinkGaps, linkedFile } from '../../shared/runbook/gaps/links'
import type { RunbookModel } from '../../shared/runbook/model'

/** A runbook with more links than these is not looked through to the end. */
const mostLinks = 5_000

/** The model with a gap for each link that leads to no file; links are taken from `folder`. */
export async function withDeadLinks(model: RunbookModel, folder: string): Promise<RunbookModel> {
  const files = new Set(model.links.slice(0, mostLinks).flatMap((link) => linkedFile(link) ?? []))
  const missing = new Set<string>()
  for (const file of files) {
    if (!(await isThere(resolve(folder, file)))) missing.add(file)
  }
  if (missing.size === 0) return model
  const gaps = [...model.gaps, ...fileLinkGaps(model.links, missing)]
  return { ...model, gaps: gaps.sort((a, b) => a.line - b.line) }
}

/** What the system refuses to look for, as a name with a NUL in it, is not there either. */
async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}
