import type { CompanionParts } from '../companion'
import { diagnosticsOf } from '../diagnostics'
import { RunbookEditing } from '../runbook/editing'
import { KeptRunbooks } from '../runbook/kept-runbooks'
import { RunbookLibrary } from '../runbook/library'
import { OpenRunbook } from '../runbook/open-runbook'
import { createRunbookParser, understandingOf, workersForFolder } from '../runbook/parse-in-worker'
import { RunbookPlaceholders } from '../runbook/placeholders'
import { RunbookReading } from '../runbook/reading'
import { startRunbook } from '../runbook/start-runbook'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { FileDraftRepository } from '../store/file-drafts'
import { PlaceholderValueRepository } from '../store/placeholder-values'
import { RunbookCopyRepository } from '../store/runbook-copies'
import { RunbookMarkRepository } from '../store/runbook-marks'
import { RunbookModelRepository } from '../store/runbook-models'

interface Needs {
  parts: CompanionParts
  database: Database
  state: StateOwner
  /** Another runbook is open, or the open one has another text. */
  onText(): void
  onForgotten(key: string): void
  /** Something a person must be told. */
  onNote(sentence: string): void
}

export interface Runbooks {
  runbook: OpenRunbook
  library: RunbookLibrary
  reading: RunbookReading
  placeholders: RunbookPlaceholders
  editing: RunbookEditing
  /** Opens what was open last; see `startRunbook`. */
  start(path: string | null): Promise<void>
  /** Publishes the open runbook as it stands at this time. */
  show(): void
  close(): Promise<void>
}

/** The open runbook, and what is kept about it and about those that were open before. */
export function assembleRunbooks({ parts, database, state, onText, onForgotten, onNote }: Needs): Runbooks {
  const { clock, preferences, installation } = parts
  const diagnostics = diagnosticsOf('runbook', parts.diagnostics)
  const copies = new RunbookCopyRepository(database)
  const parser = createRunbookParser(installation.parseWorker)
  // The many files of a folder, one after another in place, would hold up all else.
  const folderParser = createRunbookParser(installation.parseWorker, {
    inPlace: 4 * 1024,
    time: 30_000,
    workers: workersForFolder(),
  })
  const kept = new KeptRunbooks({
    copies,
    models: new RunbookModelRepository(database),
    understanding: understandingOf(installation.parseWorker),
  })
  const parse = {
    file: (text: string) => parser.parse(text),
    folder: (text: string) => folderParser.parse(text),
  }
  const runbook = new OpenRunbook({
    clock,
    copies,
    kept,
    parse,
    samplePath: `${installation.resourcesFolder}/sample-runbook.md`,
    onChange(change) {
      if (change === 'opened') {
        preferences.change({ runbookPath: runbook.get().path })
        state.setFacts({ preferences: preferences.get() })
      }
      show()
      if (change === 'trouble') return
      void library.refresh()
      placeholders.refresh()
      onText()
    },
    onReading: (runbookBeingRead) => state.setFacts({ runbookBeingRead }),
  })
  const reading = new RunbookReading({
    clock,
    marks: new RunbookMarkRepository(database),
    runbook,
    onMarked: () => show(),
  })
  const show = () => {
    const view = runbook.view()
    const shown = view && { ...view, changedSections: reading.changedSectionIds() }
    state.setFacts({ runbook: shown })
    // A person waits for it: it leaves before what follows from it is worked out.
    state.publish()
  }
  const library = new RunbookLibrary({
    copies,
    openKey: () => runbook.key(),
    onChange: (recentRunbooks) => state.setFacts({ recentRunbooks }),
    onForgotten,
  })
  const placeholders = new RunbookPlaceholders({
    values: new PlaceholderValueRepository(database),
    runbook,
    onChange: (values) => state.setFacts({ placeholders: values }),
  })
  const onFailure = (error: unknown) => diagnostics.record('opening the runbook failed', { error })
  const editing = new RunbookEditing({ clock, drafts: new FileDraftRepository(database), runbook })
  return {
    runbook,
    library,
    reading,
    placeholders,
    editing,
    start: (path) => startRunbook({ clock, copies, kept, parse, runbook, onNote, onFailure }, path),
    show,
    async close() {
      await runbook.close()
      await Promise.all([parser.close(), folderParser.close()])
    },
  }
}
