import { stat } from 'node:fs/promises'

/** Differs whenever what is at a path is another file or was written; null where nothing can be seen. */
export async function appearanceOf(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeMs, ctimeMs } = await stat(path)
    return [ino, size, mtimeMs, ctimeMs].join(' ')
  } catch {
    return null
  }
}
