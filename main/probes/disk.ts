import { statfs } from 'node:fs/promises'
import { text } from '../../shared/text/text'
import type { DiskTarget } from '../../shared/watch/kinds/disk/target'
import { formatQuantity } from '../../shared/watch/quantity'
import type { ProbeResult } from './probe'

/** The used share of the space that a person can have on a disk, as `df` counts it. */
export async function probeDisk(target: DiskTarget, _signal: AbortSignal): Promise<ProbeResult> {
  const path = target.path ?? systemDisk()
  try {
    const { blocks, bfree, bavail, bsize } = await statfs(path)
    const used = blocks - bfree
    if (used + bavail <= 0) return failed(text.probes.laptop.noDiskSize(path))
    const value = used / (used + bavail)
    return {
      outcome: 'answered',
      value,
      unit: 'fraction',
      text: text.probes.laptop.disk(
        formatQuantity(value, 'fraction'),
        formatQuantity(bavail * bsize, 'bytes'),
      ),
    }
  } catch (error) {
    return failed(describeFailure(error, path))
  }
}

function systemDisk(): string {
  return process.platform === 'win32' ? `${process.env.SystemDrive ?? 'C:'}\\` : '/'
}

function describeFailure(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT' || code === 'ENOTDIR') return text.probes.laptop.noFolder(path)
  if (code === 'EACCES' || code === 'EPERM') return text.probes.laptop.notReadable(path)
  return text.probes.laptop.diskUnreadable(path, String(code ?? error))
}

function failed(found: string): ProbeResult {
  return { outcome: 'failed', reached: false, text: found }
}
