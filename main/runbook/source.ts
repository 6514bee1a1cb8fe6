import { basename, dirname } from 'node:path'
import { type Result, success } from '../../shared/result'
import type { RunbookFile, RunbookKind } from '../../shared/runbook/files'
import { joinFiles, type ParsedFile } from '../../shared/runbook/join'
import type { RunbookModel } from '../../shared/runbook/model'
import { FolderReader } from './folder'
import { withDeadLinks } from './link-targets'
import { type RunbookTrouble, readRunbook } from './read'
import { type RunbookWatch, watchFolder, watchRunbook } from './watch'

export type ParseText = (text: string) => Promise<RunbookModel>

/** What a runbook says, read and understood. */
export interface RunbookContents {
  text: string
  version: string
  files: RunbookFile[]
  model: RunbookModel
}

/** Where a runbook comes from. */
export interface RunbookSource {
  kind: RunbookKind
  /** Null for the sample. */
  path: string | null
  /** The folder that its files and pictures are in. */
  folder: string
  read(): Promise<Result<RunbookContents, RunbookTrouble>>
  watch(onChange: () => void): RunbookWatch
}

export function runbookSource(kind: RunbookKind, path: string, parse: ParseText): RunbookSource {
  if (kind === 'file') {
    const file = fileAt(path, parse)
    return { ...file, path, watch: (onChange) => watchRunbook(path, onChange) }
  }
  const reader = new FolderReader(path, parse)
  return {
    kind,
    path,
    folder: path,
    async read() {
      const read = await reader.read()
      return read.ok ? success({ ...read.value, model: await withDeadLinks(read.value.model, path) }) : read
    },
    watch: (onChange) => watchFolder(path, onChange),
  }
}

/** The sample that comes with Watchkeeper; it never changes. */
export function sampleSource(path: string, parse: ParseText): RunbookSource {
  return { ...fileAt(path, parse), path: null, watch: () => ({ close: async () => {} }) }
}

/** What a runbook said when it was kept: a folder's text is parted into its files again. */
export async function contentsOfCopy(
  source: RunbookSource,
  copy: Pick<RunbookContents, 'text' | 'version' | 'files'>,
  parse: ParseText,
): Promise<RunbookContents> {
  if (source.kind === 'file') return ofFile(source.path ?? '', copy, await parse(copy.text))
  const lines = copy.text.split('\n')
  const [first, ...others] = await Promise.all(
    copy.files.map(async ({ path, firstLine, lineCount }): Promise<ParsedFile> => {
      const text = lines.slice(firstLine - 1, firstLine - 1 + lineCount).join('\n')
      return { path, text, model: await parse(text) }
    }),
  )
  if (first === undefined) throw new Error(`the copy of ${source.path} has no files`)
  return { ...joinFiles([first, ...others]), version: copy.version }
}

function fileAt(path: string, parse: ParseText): Pick<RunbookSource, 'kind' | 'folder' | 'read'> {
  return {
    kind: 'file',
    folder: dirname(path),
    async read() {
      const read = await readRunbook(path)
      if (!read.ok) return read
      const model = await withDeadLinks(await parse(read.value.text), dirname(path))
      return success(ofFile(path, read.value, model))
    },
  }
}

function ofFile(
  path: string,
  { text, version }: { text: string; version: string },
  model: RunbookModel,
): RunbookContents {
  const name = basename(path)
  const lineCount = text.split(/\r\n|\n|\r/).length
  const files = [{ path: name, title: model.document.title || name, firstLine: 1, lineCount }]
  return { text, version, files, model }
}
