import { createContext, useContext } from 'react'
import type { Checklist, Command, RunbookModel, Section } from '../../../shared/runbook/model'

/** What Watchkeeper knows of the lines of a runbook, for the text that shows them. */
export interface RunbookLines {
  sections: ReadonlyMap<number, Section>
  items: ReadonlyMap<number, { checklist: Checklist; item: Checklist['items'][number] }>
  commands: ReadonlyMap<number, Command>
  /** Those that were changed since the runbook was marked as read, by their ids. */
  changedSections: ReadonlySet<string>
}

export function linesOf(model: RunbookModel, changedSections: string[]): RunbookLines {
  return {
    sections: new Map(model.sections.map((section) => [section.line, section])),
    items: new Map(
      model.checklists.flatMap((checklist) =>
        checklist.items.map((item) => [item.line, { checklist, item }] as const),
      ),
    ),
    commands: new Map(model.commands.map((command) => [command.line, command])),
    changedSections: new Set(changedSections),
  }
}

const RunbookLinesContext = createContext<RunbookLines>({
  sections: new Map(),
  items: new Map(),
  commands: new Map(),
  changedSections: new Set(),
})
export const RunbookLinesProvider = RunbookLinesContext.Provider

export function useRunbookLines(): RunbookLines {
  return useContext(RunbookLinesContext)
}
