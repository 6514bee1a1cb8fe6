import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'

/** Whether what is at a path is within a folder, wherever links on the way lead; not, where there is nothing. */
export async function leadsInto(folder: string, path: string): Promise<boolean> {
  try {
    const root = await realpath(folder)
    return (await realpath(path)).startsWith(root.endsWith(sep) ? root : root + sep)
  } catch {
    return false
  }
}
