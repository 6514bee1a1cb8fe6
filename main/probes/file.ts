import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, opendir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { text } from '../../shared/text/text'
import { type FileTarget, isLike } from '../../shared/watch/kinds/file/target'
import { formatQuantity } from '../../shared/watch/quantity'
import type { ProbeResult } from './probe'

interface Found {
  path: string
  changedAt: number
  size: number
}

const mostEntries = 100_000
/** A file of checksums is small; what comes after is not read. */
const mostOfChecksum = 4096

/** The age or the size of a file, milliseconds or bytes, once it is there and its content is known to be whole. */
export async function probeFile(
  target: FileTarget,
  signal: AbortSignal,
  now: number = Date.now(),
): Promise<ProbeResult> {
  try {
    const found = target.newest === null ? await fileAt(target.path) : await newestOf(target, signal)
    if (typeof found === 'string') return failed(found)
    const wrong = await contentTrouble(target.checksum, found, signal)
    return wrong === null ? measured(target, found, now) : failed(wrong)
  } catch (error) {
    if (signal.aborted)
      return { outcome: 'stalled', reached: false, text: text.probes.file.stalled(target.path) }
    return failed(describeFailure(error, target.path))
  }
}

function measured(
  { measure, newest }: FileTarget,
  { path, changedAt, size }: Found,
  now: number,
): ProbeResult {
  const age = Math.max(0, now - changedAt)
  const changed = text.probes.file.changed(formatQuantity(age, 'milliseconds'), formatQuantity(size, 'bytes'))
  return {
    outcome: 'answered',
    ...(measure === 'age' ? { value: age, unit: 'milliseconds' } : { value: size, unit: 'bytes' }),
    text: newest === null ? changed : text.probes.file.newestChanged(basename(path), changed),
  }
}

async function fileAt(path: string): Promise<Found | string> {
  const found = await stat(path)
  if (!found.isFile()) return text.probes.file.notAFile(path)
  return { path, changedAt: found.mtimeMs, size: found.size }
}

async function newestOf({ path, newest }: FileTarget, signal: AbortSignal): Promise<Found | string> {
  let best: Found | null = null
  let seen = 0
  for await (const entry of await opendir(path)) {
    signal.throwIfAborted()
    seen += 1
    if (seen > mostEntries) return text.probes.file.tooMany(path, mostEntries)
    if (!isLike(entry.name, newest ?? '')) continue
    // What is deleted meanwhile is none to look at.
    const found = await fileAt(join(path, entry.name)).catch(() => null)
    if (found === null || typeof found === 'string') continue
    if (best === null || found.changedAt > best.changedAt) best = found
  }
  return best ?? text.probes.file.noneSuch(newest ?? '', path)
}

async function contentTrouble(
  checksum: FileTarget['checksum'],
  { path }: Found,
  signal: AbortSignal,
): Promise<string | null> {
  if (checksum.kind === 'none') return null
  const expected = checksum.kind === 'given' ? checksum.sha256 : await checksumBeside(path)
  if (expected === null) return text.probes.file.noChecksum(basename(path))
  const hash = createHash('sha256')
  await pipeline(createReadStream(path, { signal }), hash, { signal })
  return hash.digest('hex') === expected ? null : text.probes.file.otherChecksum(basename(path))
}

/** The first SHA-256 in the file beside, as `sha256sum` writes it; null where there is none. */
async function checksumBeside(path: string): Promise<string | null> {
  const file = await open(`${path}.sha256`).catch(() => null)
  if (file === null) return null
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostOfChecksum), 0, mostOfChecksum, 0)
    const [sha256] = /\b[0-9a-f]{64}\b/i.exec(buffer.toString('latin1', 0, bytesRead)) ?? []
    return sha256?.toLowerCase() ?? null
  } finally {
    await file.close()
  }
}

function describeFailure(error: unknown, path: string): string {
  const words = text.probes.file
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT') return words.none(path)
  if (code === 'ENOTDIR') return words.notAFolder(path)
  if (code === 'EACCES' || code === 'EPERM') return words.notReadable(path)
  return words.unreadable(path, String(code ?? error))
}

function failed(found: string): ProbeResult {
  return { outcome: 'failed', reached: false, text: found }
}
