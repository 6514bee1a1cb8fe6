import { fail, unable } from './exit'
import { understandFiles } from './runbook-files'

/** Prints the model of a runbook, or of each file of a folder, as JSON. Returns the exit code. */
export async function printRunbook(path: string): Promise<number> {
  const understood = await understandFiles(path)
  if (!understood.ok) return fail(understood.error)
  const { isFolder, files, complaints } = understood.value
  console.log(JSON.stringify(isFolder ? { files } : files[0]?.model, null, 2))
  for (const complaint of complaints) console.error(complaint)
  return complaints.length > 0 ? unable : 0
}
