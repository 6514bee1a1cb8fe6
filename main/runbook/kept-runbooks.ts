import { setImmediate as turn } from 'node:timers/promises'
import { type RunbookModel, runbookModelSchema } from '../../shared/runbook/model'
import type { RunbookCopy, RunbookCopyRepository } from '../store/runbook-copies'
import type { RunbookModelRepository, RunbookModelRow } from '../store/runbook-models'
import type { RunbookContents, RunbookSource, UnderstoodFile } from './source'

interface Parts {
  copies: RunbookCopyRepository
  models: RunbookModelRepository
  /** The fingerprint of the program that understands texts; another one may understand them differently. */
  understanding: string
}

/** A runbook as it was kept: its copy, and what was understood of each of its files. */
export interface KeptRunbook {
  copy: RunbookCopy
  files: UnderstoodFile[]
  /** Whether this Watchkeeper understood them, or another version of it. */
  by: 'this version' | 'another version'
}

/** Models that are read before everything else has a turn. */
const readAtOnce = 20

/** Keeps what was read of runbooks, so that one is there at the next start before its files are read. */
export class KeptRunbooks {
  /** The versions of the files that are kept of the runbook that was saved last. */
  #saved: { key: string; versions: ReadonlyMap<string, string> } | null = null

  constructor(private readonly parts: Parts) {}

  /** Of the files' models only those are written that changed. */
  save(key: string, { kind, version, text, files, model, understood }: Saved, now: number): RunbookCopy {
    const { copies, models, understanding } = this.parts
    const copy = copies.save(key, { kind, version, text, files, title: model.document.title }, now)
    const before = this.#saved?.key === key ? this.#saved.versions : this.#versionsIn(key)
    const versions = new Map(understood.map((file) => [file.path, file.version]))
    const changed = understood.filter((file) => before.get(file.path) !== file.version)
    models.save(
      key,
      changed.map((file) => ({ ...rowOf(file), understanding })),
      [...before.keys()].filter((path) => !versions.has(path)),
    )
    this.#saved = { key, versions }
    return copy
  }

  /** What was kept of a runbook; null where any of it is missing or cannot be read. */
  async find(key: string): Promise<KeptRunbook | null> {
    const copy = this.parts.copies.find(key)
    const rows = this.parts.models.ofRunbook(key)
    if (copy === null || rows.length === 0) return null
    const isOurs = rows.every(({ understanding }) => understanding === this.parts.understanding)
    const files: UnderstoodFile[] = []
    for (const { path, version, model } of rows) {
      const read = isOurs ? writtenByUs(model) : writtenByAnother(model)
      if (read === null) return null
      files.push({ path, version, model: read })
      if (files.length % readAtOnce === 0) await turn()
    }
    return { copy, files, by: isOurs ? 'this version' : 'another version' }
  }

  #versionsIn(key: string): ReadonlyMap<string, string> {
    const { models, understanding } = this.parts
    // What another version understood is written anew.
    return new Map(
      models
        .fingerprints(key)
        .map((row) => [row.path, row.understanding === understanding ? row.version : '']),
    )
  }
}

type Saved = Pick<RunbookSource, 'kind'> & RunbookContents

function rowOf({ path, version, model }: UnderstoodFile): Omit<RunbookModelRow, 'understanding'> {
  return { path, version, model: JSON.stringify(model) }
}

/** The program that wrote it is the one that reads it, so its shape needs no proof. */
function writtenByUs(json: string): RunbookModel {
  return JSON.parse(json)
}

function writtenByAnother(json: string): RunbookModel | null {
  const read = runbookModelSchema.safeParse(JSON.parse(json))
  return read.success ? read.data : null
}
