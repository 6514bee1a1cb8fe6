import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { failure, type Result, success } from '../../shared/result'
import { text } from '../../shared/text/text'
import { decodeText, type TextFormat } from './text-format'

/** Why a runbook cannot be opened: a sentence that says what happened and what to do. */
export interface RunbookTrouble {
  kind:
    | 'missing'
    | 'folder'
    | 'no folder'
    | 'unreadable'
    | 'empty'
    | 'binary'
    | 'too large'
    | 'encoding'
    | 'half-written'
    | 'cancelled'
  sentence: string
  /** What the system said, where it said something. */
  cause?: unknown
}

export interface TextFile {
  text: string
  /** A fingerprint of the text. */
  version: string
  format: TextFormat
}

const megabyte = 1024 * 1024
const largest = 8 * megabyte

/** Reads the runbook at `path`, which must have something in it. Changes nothing on disk. */
export async function readRunbook(path: string): Promise<Result<TextFile, RunbookTrouble>> {
  const read = await readTextFile(path)
  if (!read.ok || read.value.text.trim() !== '') return read
  return failure({ kind: 'empty', sentence: text.runbook.files.read.empty(path) })
}

/** Reads a text: UTF-8, or UTF-16 with a byte order mark, up to 8 MB. */
export async function readTextFile(path: string): Promise<Result<TextFile, RunbookTrouble>> {
  const bytes = await readBytes(path)
  return bytes.ok ? decode(path, bytes.value) : bytes
}

/** The fingerprint of a runbook's text: the same for the same text, on every machine. */
export function runbookVersion(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12)
}

async function readBytes(path: string): Promise<Result<Buffer, RunbookTrouble>> {
  try {
    // Looked at before it is opened, since opening a pipe would wait for somebody to write.
    const status = await stat(path)
    if (status.isDirectory()) return failure(folderTrouble(path))
    if (!status.isFile())
      return failure({ kind: 'unreadable', sentence: text.runbook.files.read.irregular(path) })
    if (status.size > largest) return failure(sizeTrouble(path, status.size))
    return success(await readFile(path))
  } catch (error) {
    return failure(systemTrouble(path, error))
  }
}

function decode(path: string, bytes: Buffer): Result<TextFile, RunbookTrouble> {
  try {
    const decoded = decodeText(bytes)
    if (decoded.format.encoding === 'utf-8' && bytes.includes(0)) return failure(binaryTrouble(path))
    return success({ ...decoded, version: runbookVersion(decoded.text) })
  } catch (error) {
    if (bytes.includes(0)) return failure(binaryTrouble(path))
    return failure({ kind: 'encoding', sentence: text.runbook.files.read.encoding(path), cause: error })
  }
}

function binaryTrouble(path: string): RunbookTrouble {
  return { kind: 'binary', sentence: text.runbook.files.read.binary(path) }
}

/** What the system's error means for a person who wants the file or folder at a path. */
export function systemTrouble(path: string, error: unknown): RunbookTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return { kind: 'missing', sentence: text.runbook.files.read.missing(path), cause: error }
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return { kind: 'unreadable', sentence: text.runbook.files.read.denied(path), cause: error }
  }
  const reason = error instanceof Error ? error.message : String(error)
  return { kind: 'unreadable', sentence: text.runbook.files.read.systemSays(path, reason), cause: error }
}

function folderTrouble(path: string): RunbookTrouble {
  return { kind: 'folder', sentence: text.runbook.files.read.folder(path) }
}

function sizeTrouble(path: string, size: number): RunbookTrouble {
  const megabytes = Math.ceil((size / megabyte) * 10) / 10
  return { kind: 'too large', sentence: text.runbook.files.read.tooLarge(path, megabytes) }
}
