import { basename, dirname } from 'node:path'
import { failure, type Result, success } from '../../shared/result'
import type { RunbookFile, RunbookKind } from '../../shared/runbook/files'
import type { RunbookModel } from '../../shared/runbook/model'
import { appearanceOf } from './appearance'
import { FolderReader } from './folder'
import { halfWritten, looksWhole } from './half-written'
import { withDeadLinks } from './link-targets'
import { type RunbookTrouble, readRunbook } from './read'
import { type RunbookWatch, watchFolder, watchRunbook } from './watch'

export type ParseText = (text: string) => Promise<RunbookModel>

/** What was understood of a file by itself. */
export interface UnderstoodFile {
  /** From the runbook's folder. */
  path: string
  /** The fingerprint of its text. */
  version: string
  model: RunbookModel
}

/** What a runbook says, read and understood. */
export interface RunbookContents {
  text: string
  version: string
  files: RunbookFile[]
  model: RunbookModel
  understood: UnderstoodFile[]
}

/** What was kept of a runbook, but for the models of its files. */
export type KeptText = Pick<RunbookContents, 'text' | 'version' | 'files'>

/**
 * When a file that was just written is read: `settled`, when it was left alone for a moment, or `at once`: then what
 * may be written only in part is not taken. `in passing` it is looked for what nobody told of.
 */
export type ReadMoment = 'settled' | 'at once' | 'in passing'

/** Goes along with a read that may take long. */
export interface ReadCourse {
  moment: ReadMoment
  /** Aborted when nobody waits for it any more. */
  signal: AbortSignal
  onProgress(filesRead: number, files: number): void
}

/** Where a runbook comes from. */
export interface RunbookSource {
  kind: RunbookKind
  /** Null for the sample. */
  path: string | null
  /** The folder that its files and pictures are in. */
  folder: string
  read(course: ReadCourse): Promise<Result<RunbookContents, RunbookTrouble>>
  /** What it said when it was kept. With `trusted`, a text that is still the same need not be understood again. */
  restore(
    kept: KeptText,
    understood: readonly UnderstoodFile[],
    trusted: boolean,
  ): Promise<RunbookContents | null>
  watch(onChange: (moment: ReadMoment) => void): RunbookWatch
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
    async read(course) {
      const read = await reader.read(course)
      return read.ok ? success({ ...read.value, model: await withDeadLinks(read.value.model, path) }) : read
    },
    restore: (kept, understood, trusted) => reader.restore(kept, understood, trusted),
    watch: (onChange) => watchFolder(path, onChange),
  }
}

/** The sample that comes with Watchkeeper; it never changes. */
export function sampleSource(path: string, parse: ParseText): RunbookSource {
  return { ...fileAt(path, parse), path: null, watch: () => ({ close: async () => {} }) }
}

/** What a runbook said when it was kept, where what was understood of it was not: its texts are understood anew. */
export async function contentsOfCopy(
  source: RunbookSource,
  copy: KeptText,
  parse: ParseText,
): Promise<RunbookContents | null> {
  const places = source.kind === 'file' ? [wholeText(source.path ?? '', copy.text)] : copy.files
  const lines = copy.text.split('\n')
  const understood = await Promise.all(
    places.map(async ({ path, firstLine, lineCount }) => {
      const ofFolder = () => lines.slice(firstLine - 1, firstLine - 1 + lineCount).join('\n')
      const text = source.kind === 'file' ? copy.text : ofFolder()
      return { path, version: copy.version, model: await parse(text) }
    }),
  )
  return source.restore(copy, understood, false)
}

type FileSource = Pick<RunbookSource, 'kind' | 'folder' | 'read' | 'restore'>

function fileAt(path: string, parse: ParseText): FileSource {
  /** As it was read last: the same text is not understood again. */
  let last: { text: string; understood: UnderstoodFile } | null = null
  const understand = async ({ text, version }: { text: string; version: string }) =>
    last?.understood.version === version
      ? last.understood
      : { path: basename(path), version, model: await parse(text) }
  return {
    kind: 'file',
    folder: dirname(path),
    async read({ moment }) {
      const appearance = await appearanceOf(path)
      const read = await readRunbook(path)
      if (!read.ok) return read
      if (moment === 'at once' && !looksWhole(last?.text ?? '', read.value.text)) {
        return failure(halfWritten(path))
      }
      const understood = await understand(read.value)
      const model = await withDeadLinks(understood.model, dirname(path))
      // Who writes in place without cutting off has the old end behind the new beginning until it is done.
      const isWritten = moment === 'at once' && (await appearanceOf(path)) !== appearance
      if (isWritten) return failure(halfWritten(path))
      last = { text: read.value.text, understood }
      return success(ofFile(path, read.value, model, understood))
    },
    async restore(kept, [understood], trusted) {
      if (understood === undefined || understood.version !== kept.version) return null
      if (trusted) last = { text: kept.text, understood }
      return ofFile(path, kept, understood.model, understood)
    },
  }
}

function ofFile(
  path: string,
  { text, version }: { text: string; version: string },
  model: RunbookModel,
  understood: UnderstoodFile,
): RunbookContents {
  const { lineCount, ...place } = wholeText(path, text)
  const files = [{ ...place, title: model.document.title || place.path, lineCount }]
  return { text, version, files, model, understood: [understood] }
}

/** Where the text of a single file stands. */
function wholeText(path: string, text: string): Omit<RunbookFile, 'title'> {
  return { path: basename(path), firstLine: 1, lineCount: text.split(/\r\n|\n|\r/).length }
}
