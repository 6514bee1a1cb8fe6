import { createContext, type ReactNode, useContext, useState } from 'react'
import { keepSame } from '../../../shared/keep-same'
import type { Command, RunbookModel } from '../../../shared/runbook/model'

interface ShownHeading {
  sectionId: string
  /** Changed since the runbook was marked as read. */
  changed: boolean
}

/** An item of a checklist. */
export interface ShownItem {
  checklistKey: string
  itemKey: string
  text: string
}

export type ShownCommand = Pick<Command, 'text' | 'placeholders' | 'destructive'>

/** What Watchkeeper knows of the lines of a runbook, for the text that shows them. */
export interface RunbookLines {
  headings: ReadonlyMap<number, ShownHeading>
  items: ReadonlyMap<number, ShownItem>
  commands: ReadonlyMap<number, ShownCommand>
}

/** The same of a part of it, with lines counted from the part's first: a part that moved as a whole is as it was. */
export interface LinesOfPart {
  headings: Readonly<Record<number, ShownHeading>>
  items: Readonly<Record<number, ShownItem>>
  commands: Readonly<Record<number, ShownCommand>>
}

export function linesOf(model: RunbookModel, changedSections: string[]): RunbookLines {
  const changed = new Set(changedSections)
  return {
    headings: new Map(
      model.sections.map(({ id, line }) => [line, { sectionId: id, changed: changed.has(id) }]),
    ),
    items: new Map(
      model.checklists.flatMap(({ key: checklistKey, items }) =>
        items.map(({ key: itemKey, text, line }) => [line, { checklistKey, itemKey, text }] as const),
      ),
    ),
    commands: new Map(
      model.commands.map(({ text, placeholders, destructive, line }) => [
        line,
        { text, placeholders, destructive },
      ]),
    ),
  }
}

const WholeContext = createContext<RunbookLines>({
  headings: new Map(),
  items: new Map(),
  commands: new Map(),
})
export const RunbookLinesProvider = WholeContext.Provider

const noLines: LinesOfPart = { headings: {}, items: {}, commands: {} }
const PartContext = createContext(noLines)

interface LinesOfPartProviderProps {
  firstLine: number
  lastLine: number
  children: ReactNode
}

/** Gives a part of the text what is known of its lines, anew only where that is not as it was. */
export function LinesOfPartProvider({ firstLine, lastLine, children }: LinesOfPartProviderProps) {
  const whole = useContext(WholeContext)
  const [last, setLast] = useState(noLines)
  const lines = keepSame(last, linesBetween(whole, firstLine, lastLine))
  if (lines !== last) setLast(lines)
  return <PartContext.Provider value={lines}>{children}</PartContext.Provider>
}

export function useLinesOfPart(): LinesOfPart {
  return useContext(PartContext)
}

function linesBetween(whole: RunbookLines, firstLine: number, lastLine: number): LinesOfPart {
  return {
    headings: between(whole.headings, firstLine, lastLine),
    items: between(whole.items, firstLine, lastLine),
    commands: between(whole.commands, firstLine, lastLine),
  }
}

function between<What>(
  whole: ReadonlyMap<number, What>,
  firstLine: number,
  lastLine: number,
): Record<number, What> {
  const found: Record<number, What> = {}
  for (let line = firstLine; line <= lastLine; line += 1) {
    const what = whole.get(line)
    if (what !== undefined) found[line - firstLine + 1] = what
  }
  return found
}
