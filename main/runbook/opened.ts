import { stat } from 'node:fs/promises'
import { emptyModel } from '../../shared/runbook/empty-model'
import type { RunbookKind } from '../../shared/runbook/files'
import type { RunbookContents, RunbookSource } from './source'

/** A runbook that is open, as it was read last. */
export interface Opened extends RunbookContents {
  /**
   * Whether it is what its files say, or what was kept of them, by this Watchkeeper or by another version of it;
   * nothing while they are read for the first time.
   */
  basis: 'files' | 'kept' | 'kept by another version' | 'nothing'
  kind: RunbookKind
  /** Null for the sample. */
  path: string | null
  /** The folder that its files and pictures are in. */
  folder: string
  readAt: number
  /** When it was opened on this laptop for the first time. */
  firstOpenedAt: number
  trouble: { sentence: string; since: number } | null
}

/** What the store calls a runbook. */
export function keyOf(path: string | null): string {
  return path ?? 'sample'
}

export function placeOf({ kind, path, folder }: RunbookSource): Pick<Opened, 'kind' | 'path' | 'folder'> {
  return { kind, path, folder }
}

/** A runbook of which nothing is known yet. */
export function nothingOf(source: RunbookSource, now: number): Opened {
  const contents = { text: '', version: '', files: [], model: emptyModel, understood: [] }
  return { ...placeOf(source), ...contents, basis: 'nothing', readAt: now, firstOpenedAt: now, trouble: null }
}

/** What is at a path now; null where nothing can be seen. */
export async function kindAt(path: string): Promise<RunbookKind | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}
