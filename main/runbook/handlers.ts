import { join } from 'node:path'
import type { Clock } from '../clock'
import { type Handlers, RequestRefused } from '../dispatch'
import type { Door } from '../door'
import { createFromTemplate } from './create'
import type { RunbookEditing } from './editing'
import { readPicture } from './images'
import type { RunbookLibrary } from './library'
import type { OpenRunbook } from './open-runbook'
import type { RunbookPlaceholders } from './placeholders'
import type { RunbookReading } from './reading'

export interface RunbookParts {
  clock: Clock
  door: Door
  runbook: OpenRunbook
  library: RunbookLibrary
  editing: RunbookEditing
  reading: RunbookReading
  placeholders: RunbookPlaceholders
  /** With the template for a new runbook in it. */
  resourcesFolder: string
}

type RunbookRequest = Extract<keyof Handlers, `runbook.${string}` | `placeholder.${string}`>

/** What each request about the runbook does. */
export function runbookHandlers(parts: RunbookParts): Pick<Handlers, RunbookRequest> {
  const { clock, door, runbook, library, editing, reading, placeholders } = parts
  return {
    'runbook.open': async ({ path, kind }) => {
      const chosen = path ?? (await door.chooseRunbook(kind))
      if (chosen === null) return { outcome: 'cancelled' }
      return { outcome: await runbook.open(chosen, kind) }
    },
    'runbook.openSample': async () => {
      await runbook.openSample()
      return null
    },
    'runbook.cancelReading': () => {
      runbook.cancelReading()
      return null
    },
    'runbook.create': async ({ path }) => {
      const chosen = path ?? (await door.chooseNewRunbook())
      if (chosen === null) return { outcome: 'cancelled' }
      const template = join(parts.resourcesFolder, 'template-runbook.md')
      return { outcome: await runbook.open(await createFromTemplate(chosen, template), 'file') }
    },
    'runbook.forget': async ({ path }) => {
      await library.forget(path)
      return null
    },
    'runbook.text': () => {
      const { version, text } = runbook.get()
      return { version, text }
    },
    'runbook.fileText': ({ file }) => editing.read(file),
    'runbook.save': (input) => editing.save(input),
    'runbook.saveDraft': (input) => {
      editing.saveDraft(input)
      return null
    },
    'runbook.changes': () => reading.changes(),
    'runbook.markRead': () => {
      reading.markRead()
      return null
    },
    'runbook.image': async ({ path }) => {
      const read = await readPicture(runbook.get().folder, path)
      if (!read.ok) throw new RequestRefused('not found', read.error)
      return read.value
    },
    'runbook.export': async ({ sectionId, format }) => {
      const { exportRunbook } = await import('../export/export-runbook')
      const { name, html } = await exportRunbook(runbook.get(), sectionId, clock)
      return format === 'pdf' ? door.savePdf(`${name}.pdf`, html) : door.saveText(`${name}.html`, html)
    },
    'placeholder.remember': ({ name, value }) => {
      placeholders.remember(name, value)
      return null
    },
  }
}
