import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { failure, type Result, success } from '../../shared/result'
import { pathFrom } from '../../shared/runbook/files'
import { text } from '../../shared/text/text'
import { leadsInto } from './leads-into'

export interface Picture {
  /** Its media type. */
  type: string
  base64: string
}

const types: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.svg': 'image/svg+xml',
}

const largest = 5 * 1024 * 1024

/**
 * Reads a picture in a runbook's folder: up to 5 MB, and never one that a path or a link leads out to. `path` is from
 * the folder, decoded or as an address. Fails with a sentence.
 */
export async function readPicture(folder: string, path: string): Promise<Result<Picture, string>> {
  const words = text.runbook.files.picture
  const inside = await pathInside(folder, path)
  if (inside === null) {
    return failure(words.missing(path))
  }
  const type = types[extname(inside).toLowerCase()]
  if (type === undefined) {
    return failure(words.kind(path))
  }
  try {
    const status = await stat(inside)
    if (!status.isFile()) return failure(words.noFile(path))
    if (status.size > largest) return failure(words.tooLarge(path))
    return success({ type, base64: (await readFile(inside)).toString('base64') })
  } catch {
    return failure(words.unreadable(path))
  }
}

async function pathInside(folder: string, path: string): Promise<string | null> {
  for (const candidate of [path, pathFrom('', path)]) {
    if (candidate === null) continue
    const onDisk = join(folder, candidate)
    if (await leadsInto(folder, onDisk)) return onDisk
  }
  return null
}
