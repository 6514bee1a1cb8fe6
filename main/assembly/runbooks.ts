import type { CompanionParts } from '../companion'
import { RunbookEditing } from '../runbook/editing'
import { KeptRunbooks } from '../runbook/kept-runbooks'
import { RunbookLibrary } from '../runbook/library'
import { OpenRunbook } from '../runbook/open-runbook'
import { createRunbookParser, understandingOf, workersForFolder } from '../runbook/parse-in-worker'
import { RunbookPlaceholders } from '../runbook/placeholders'
import { RunbookReading } from '../runbook/reading'
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
}

export interface Runbooks {
  runbook: OpenRunbook
  library: RunbookLibrary
  reading: RunbookReading
  placeholders: RunbookPlaceholders
  editing: RunbookEditing
  /** Publishes the open runbook as it stands at this time. */
  show(): void
  close(): Promise<void>
}

/** The open runbook, and what is kept about it and about those that were open before. */
export function assembleRunbooks({ parts, database, state, onText, onForgotten }: Needs): Runbooks {
  const { clock, preferences, installation } = parts
  const copies = new RunbookCopyRepository(database)
  const parser = createRunbookParser(installation.parseWorker)
  // The many files of a folder, one after another in place, would hold up all else.
  const folderParser = createRunbookParser(installation.parseWorker, {
    inPlace: 4 * 1024,
    time: 30_000,
    workers: workersForFolder(),
  })
  const runbook = new OpenRunbook({
    clock,
    copies,
    kept: new KeptRunbooks({
      copies,
      models: new RunbookModelRepository(database),
      understanding: understandingOf(installation.parseWorker),
    }),
    parse: { file: (text) => parser.parse(text), folder: (text) => folderParser.parse(text) },
    samplePath: `${installation.resourcesFolder}/sample-runbook.md`,
    onChange(change) {
      show()
      if (change === 'trouble') return
      void library.refresh()
      placeholders.refresh()
      if (change === 'opened') preferences.change({ runbookPath: runbook.get().path })
      state.setFacts({ preferences: preferences.get() })
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
    state.setFacts({ runbook: { ...runbook.view(), changedSections: reading.changedSectionIds() } })
    // A person waits for it: it leaves before what follows from it is worked out.
    state.get()
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
  const editing = new RunbookEditing({ clock, drafts: new FileDraftRepository(database), runbook })
  return {
    runbook,
    library,
    reading,
    placeholders,
    editing,
    show,
    async close() {
      await runbook.close()
      await Promise.all([parser.close(), folderParser.close()])
    },
  }
}
