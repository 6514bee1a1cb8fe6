import { statfs } from 'node:fs/promises'
import type { DiskTarget } from '../../shared/watch/kinds/disk/target'
import { formatQuantity } from '../../shared/watch/quantity'
import type { ProbeResult } from './probe'

/** The used share of the space that a person can have on a disk, as `df` counts it. */
export async function probeDisk(target: DiskTarget, _signal: AbortSignal): Promise<ProbeResult> {
  const path = target.path ?? systemDisk()
  try {
    const { blocks, bfree, bavail, bsize } = await statfs(path)
    const used = blocks - bfree
    if (used + bavail <= 0) return failed(`the disk of ${path} does not tell its size`)
    const value = used / (used + bavail)
    return {
      outcome: 'answered',
      value,
      unit: 'fraction',
      text: `${formatQuantity(value, 'fraction')}, ${formatQuantity(bavail * bsize, 'bytes')} free`,
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
  if (code === 'ENOENT' || code === 'ENOTDIR') return `there is no folder ${path}`
  if (code === 'EACCES' || code === 'EPERM') return `${path} may not be read`
  return `the disk of ${path} could not be read (${String(code ?? error)})`
}

function failed(text: string): ProbeResult {
  return { outcome: 'failed', reached: false, text }
}
