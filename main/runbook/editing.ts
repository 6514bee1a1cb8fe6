import { join } from 'node:path'
import type { RequestInput, RequestReply } from '../../shared/contract'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { FileDraftRepository } from '../store/file-drafts'
import { leadsInto } from './leads-into'
import type { OpenRunbook } from './open-runbook'
import { readTextFile, runbookVersion, type TextFile } from './read'
import { prepareReplacement, type Replacement } from './replace-file'
import { decodeText, encodeText } from './text-format'

interface Parts {
  clock: Clock
  drafts: FileDraftRepository
  runbook: Pick<OpenRunbook, 'get' | 'key' | 'reread'>
}

/** Edits the files of the open runbook, one at a time, each as it is on disk. */
export class RunbookEditing {
  /** Saves are taken one after another. */
  #queue: Promise<unknown> = Promise.resolve()

  constructor(private readonly parts: Parts) {}

  async read(file: string): Promise<RequestReply<'runbook.fileText'>> {
    const { text, version } = await readOrRefuse(await this.#pathOf(file))
    return { text: forEditing(text), version, draft: this.parts.drafts.find(this.parts.runbook.key(), file) }
  }

  saveDraft({ file, baseVersion, text }: RequestInput<'runbook.saveDraft'>): void {
    const { drafts, runbook, clock } = this.parts
    if (text === null) drafts.remove(runbook.key(), file)
    else drafts.save(runbook.key(), file, { text, baseVersion, savedAt: clock.now() })
  }

  /** Writes a file whole or not at all, and never over another version than the one it was edited from. */
  save(input: RequestInput<'runbook.save'>): Promise<RequestReply<'runbook.save'>> {
    const turn = this.#queue.catch(() => {}).then(() => this.#save(input))
    this.#queue = turn
    return turn
  }

  async #save({
    file,
    baseVersion,
    text,
  }: RequestInput<'runbook.save'>): Promise<RequestReply<'runbook.save'>> {
    const { drafts, runbook } = this.parts
    const key = runbook.key()
    const path = await this.#pathOf(file)
    const before = await readOrRefuse(path)
    if (before.version !== baseVersion) return conflict(before)
    const bytes = encodeText(text, before.format)
    const replacement = await prepare(path, bytes)
    const now = await readTextFile(path)
    if (!now.ok || now.value.version !== baseVersion) {
      await replacement.discard()
      if (now.ok) return conflict(now.value)
      throw new RequestRefused('failed', now.error.sentence)
    }
    await replacement.commit().catch((error: unknown) => notWritten(path, error))
    drafts.remove(key, file)
    await runbook.reread()
    return { outcome: 'saved', version: versionOf(bytes) }
  }

  /** The path on disk of a file of the open runbook, which is in the runbook's folder. */
  async #pathOf(file: string): Promise<string> {
    const { kind, path, folder, files } = this.parts.runbook.get()
    if (path === null) {
      throw new RequestRefused('refused', text.runbook.files.edit.sample)
    }
    if (!files.some((known) => known.path === file)) {
      throw new RequestRefused('not found', text.runbook.files.edit.gone(file))
    }
    const onDisk = kind === 'file' ? path : join(folder, file)
    if (kind === 'folder' && !(await leadsInto(folder, onDisk))) {
      throw new RequestRefused('refused', text.runbook.files.edit.outside(file))
    }
    return onDisk
  }
}

async function readOrRefuse(path: string): Promise<TextFile> {
  const read = await readTextFile(path)
  if (!read.ok) throw new RequestRefused('failed', read.error.sentence)
  return read.value
}

function conflict({ text, version }: TextFile): RequestReply<'runbook.save'> {
  return { outcome: 'conflict', text: forEditing(text), version }
}

/** With the line endings of an editor; a save gives the file its own again. */
function forEditing(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function versionOf(bytes: Uint8Array): string {
  return runbookVersion(decodeText(bytes).text)
}

function prepare(path: string, bytes: Uint8Array): Promise<Replacement> {
  return prepareReplacement(path, bytes).catch((error: unknown) => notWritten(path, error))
}

function notWritten(path: string, error: unknown): never {
  const why = error instanceof Error ? error.message : String(error)
  throw new RequestRefused('failed', text.runbook.files.edit.notWritten(path, why))
}
