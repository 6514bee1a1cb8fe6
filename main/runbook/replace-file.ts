import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** New contents of a file that are on disk, but not yet at its place. */
export interface Replacement {
  /** Puts them there, at once and whole. */
  commit(): Promise<void>
  discard(): Promise<void>
}

/**
 * Writes new contents beside a file, with its mode and owner. A link stays one: what it leads to is replaced.
 * Rejects with Node's error, and leaves nothing behind then.
 */
export async function prepareReplacement(path: string, bytes: Uint8Array): Promise<Replacement> {
  const target = await realpath(path)
  const temporary = join(dirname(target), `.${basename(target)}.watchkeeper`)
  const discard = () => rm(temporary, { force: true })
  // One that was left by a crash.
  await discard()
  try {
    await writeThrough(temporary, bytes, await stat(target))
  } catch (error) {
    await discard()
    throw error
  }
  return {
    discard,
    async commit() {
      try {
        await rename(temporary, target)
      } catch (error) {
        await discard()
        throw error
      }
      await syncFolder(dirname(target))
    },
  }
}

async function writeThrough(
  path: string,
  bytes: Uint8Array,
  like: { mode: number; uid: number; gid: number },
): Promise<void> {
  // Fails on whatever is there, a link above all.
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await giveTo(file, like)
    await file.chmod(like.mode & 0o7777)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A file of another owner can be replaced, but not given to them: then it is the writer's. */
async function giveTo(file: FileHandle, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  await file.chown(uid, gid).catch(() => {})
}

/** So that the new name outlives a power failure; not every system can. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r')
    await folder.sync().finally(() => folder.close())
  } catch {}
}
