import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder for this run of the benches; `run.mjs` removes it. */
export const scratchFolder = mkdtempSync(join(tmpdir(), 'watchkeeper-bench-'))

export function scratch(name) {
  const folder = join(scratchFolder, name)
  mkdirSync(folder, { recursive: true })
  return folder
}
