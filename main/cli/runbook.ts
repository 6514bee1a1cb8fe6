import type { RunbookModel } from '../../shared/runbook/model'
import { fail, unable } from './exit'
import { type UnderstoodFile, understandFiles } from './runbook-files'

/**
 * Prints the model of a runbook as JSON; of a folder that of all its files in one, each item with its file, and beside
 * it the model of each file. Returns the exit code.
 */
export async function printRunbook(path: string): Promise<number> {
  const understood = await understandFiles(path)
  if (!understood.ok) return fail(understood.error)
  const { isFolder, files, complaints } = understood.value
  const shown = isFolder ? { ...united(files), files } : files[0]?.model
  console.log(JSON.stringify(shown, null, 2))
  for (const complaint of complaints) console.error(complaint)
  return complaints.length > 0 ? unable : 0
}

/** The parts of all files under the names they have in one; the document is that of the first. */
function united(files: readonly UnderstoodFile[]): Record<string, unknown> {
  const [first] = files
  if (first === undefined) return {}
  const ofAll = (part: (model: RunbookModel) => readonly object[]) =>
    files.flatMap(({ path, model }) => part(model).map((item) => ({ ...item, file: path })))
  const { document, contacts: _contacts, ...lists } = first.model
  const names = Object.keys(lists) as (keyof typeof lists)[]
  return {
    document: { ...document, file: first.path },
    ...Object.fromEntries(names.map((name) => [name, ofAll((model) => model[name])])),
    contacts: {
      chain: ofAll(({ contacts }) => contacts.chain),
      external: ofAll(({ contacts }) => contacts.external),
    },
  }
}
