import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { failure, type Result, success } from '../../shared/result'
import type { RunbookModel } from '../../shared/runbook/model'
import { parseRunbook } from '../../shared/runbook/parse'
import { text } from '../../shared/text/text'
import { withDeadLinks } from '../runbook/link-targets'
import { listMarkdownFiles } from '../runbook/list-files'
import { readRunbook } from '../runbook/read'

/** A runbook's file that was read and understood. */
export interface UnderstoodFile {
  /** As it is shown to the person who named it. */
  path: string
  model: RunbookModel
}

/** What a command was asked to look at. */
export interface UnderstoodFiles {
  isFolder: boolean
  files: UnderstoodFile[]
  /** What could not be read or was left out, as sentences. */
  complaints: string[]
}

const megabyte = 1024 * 1024
const mostText = 32 * megabyte

/** Understands a runbook, or every Markdown file of a folder. A sentence where there is nothing to read at all. */
export async function understandFiles(path: string): Promise<Result<UnderstoodFiles, string>> {
  if (!(await isFolder(path))) {
    const file = await understandFile(path)
    return file.ok ? success({ isFolder: false, files: [file.value], complaints: [] }) : file
  }
  try {
    return await understandFolder(path)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failure(text.commandLine.runbook.folderUnreadable(path, reason))
  }
}

async function understandFolder(folder: string): Promise<Result<UnderstoodFiles, string>> {
  const { paths, leftOut } = await listMarkdownFiles(folder)
  const files: UnderstoodFile[] = []
  const complaints = [...leftOut]
  let size = 0
  for (const path of paths) {
    const file = join(folder, path)
    size += (await stat(file)).size
    if (size > mostText) {
      complaints.push(text.runbook.files.folder.tooLarge(file))
      break
    }
    const read = await understandFile(file)
    if (read.ok) files.push(read.value)
    else complaints.push(read.error)
  }
  if (files.length > 0) return success({ isFolder: true, files, complaints })
  return failure([text.commandLine.runbook.nothingIn(folder), ...complaints].join('\n'))
}

async function understandFile(path: string): Promise<Result<UnderstoodFile, string>> {
  const read = await readRunbook(path)
  if (!read.ok) return failure(read.error.sentence)
  return success({ path, model: await withDeadLinks(parseRunbook(read.value.text), dirname(path)) })
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    // What is wrong with it is told when it is read as a file.
    return false
  }
}
