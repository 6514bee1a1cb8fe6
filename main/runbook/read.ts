import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { failure, type Result, success } from '../../shared/result'
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
  const sentence = `${path} is empty. Choose a Markdown file with your team's runbook.`
  return failure({ kind: 'empty', sentence })
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
    if (!status.isFile()) return failure(unreadableTrouble(path, 'it is not a regular file', undefined))
    if (status.size > largest) return failure(sizeTrouble(path, status.size))
    return success(await readFile(path))
  } catch (error) {
    return failure(systemTrouble(path, error))
  }
}

function decode(path: string, bytes: Buffer): Result<TextFile, RunbookTrouble> {
  try {
    const { text, format } = decodeText(bytes)
    if (format.encoding === 'utf-8' && bytes.includes(0)) return failure(binaryTrouble(path))
    return success({ text, version: runbookVersion(text), format })
  } catch (error) {
    if (bytes.includes(0)) return failure(binaryTrouble(path))
    const sentence = `${path} is not written in UTF-8, so letters would be read wrongly. Save it as UTF-8 in your editor and open it again.`
    return failure({ kind: 'encoding', sentence, cause: error })
  }
}

function binaryTrouble(path: string): RunbookTrouble {
  const sentence = `${path} is not a text file. Choose a Markdown file; documents of a word processor must be saved as Markdown first.`
  return { kind: 'binary', sentence }
}

/** What the system's error means for a person who wants the file or folder at a path. */
export function systemTrouble(path: string, error: unknown): RunbookTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const sentence = `There is no file at ${path}. If it was moved, open it at its new place.`
    return { kind: 'missing', sentence, cause: error }
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return unreadableTrouble(path, 'your account may not read it; change its permissions', error)
  }
  const reason = error instanceof Error ? error.message : String(error)
  return unreadableTrouble(path, `the system says “${reason}”`, error)
}

function folderTrouble(path: string): RunbookTrouble {
  return {
    kind: 'folder',
    sentence: `${path} is a folder. Choose the Markdown file of the runbook in it, or open the folder as a whole.`,
  }
}

function unreadableTrouble(path: string, reason: string, cause: unknown): RunbookTrouble {
  return { kind: 'unreadable', sentence: `${path} cannot be read: ${reason}.`, cause }
}

function sizeTrouble(path: string, size: number): RunbookTrouble {
  const megabytes = Math.ceil((size / megabyte) * 10) / 10
  const sentence = `${path} is ${megabytes} MB; Watchkeeper opens runbooks up to 8 MB. Split it, or move pictures and logs out of it.`
  return { kind: 'too large', sentence }
}
