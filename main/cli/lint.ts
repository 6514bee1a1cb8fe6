import { gapsAt } from '../../shared/runbook/gaps/review'
import type { Clock } from '../clock'
import { fail, unable } from './exit'
import { understandFiles } from './runbook-files'

/**
 * Prints the gaps of a runbook, or of each file of a folder, as `file:line: kind: sentence`. Returns the exit code: 1
 * if one is an error, 3 if something could not be read, else 0.
 */
export async function lintRunbook(path: string, options: { json?: boolean }, clock: Clock): Promise<number> {
  const understood = await understandFiles(path)
  if (!understood.ok) return fail(understood.error)
  const { files, complaints } = understood.value
  const now = clock.now()
  const gaps = files.flatMap(({ path: file, model }) => gapsAt(model, now).map((gap) => ({ file, ...gap })))
  if (options.json === true) console.log(JSON.stringify(gaps, null, 2))
  else for (const { file, line, kind, sentence } of gaps) console.log(`${file}:${line}: ${kind}: ${sentence}`)
  for (const complaint of complaints) console.error(complaint)
  if (complaints.length > 0) return unable
  return gaps.some(({ severity }) => severity === 'error') ? 1 : 0
}
