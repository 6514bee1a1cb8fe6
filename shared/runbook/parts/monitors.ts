import type { Code } from 'mdast'
import { text } from '../../text/text'
import { readMonitorsText } from '../../watch/exchange/read'
import { codeBlocks } from '../code'
import { lineOf } from '../markdown'
import type { Gap, RunbookModel } from '../model'
import type { Outline } from '../outline'

type Monitors = RunbookModel['monitors']

/** The monitors of the fenced blocks tagged `monitors`; what is wrong with one is told with its line. */
export function readMonitors(outline: Outline): { monitors: Monitors; gaps: Gap[] } {
  const read = codeBlocks(outline)
    .filter(({ code }) => isMonitorsBlock(code))
    .map(({ code }) => readBlock(code))
  const gaps = read.flatMap((block) => block.gaps)
  const monitors: Monitors = []
  const lines = new Map<string, number>()
  for (const monitor of read.flatMap((block) => block.monitors)) {
    const before = lines.get(monitor.definition.name)
    if (before === undefined) {
      lines.set(monitor.definition.name, monitor.line)
      monitors.push(monitor)
    } else {
      const sentence = text.runbook.faults.monitor.nameTaken(monitor.definition.name, before)
      gaps.push(problem(monitor.line, 'name', sentence))
    }
  }
  return { monitors, gaps }
}

function isMonitorsBlock(code: Code): boolean {
  const words = `${code.lang ?? ''} ${code.meta ?? ''}`.toLowerCase().split(/[\s,{}]+/)
  return words.includes('monitors')
}

/** The block's own lines begin below its fence. */
function readBlock(code: Code): { monitors: Monitors; gaps: Gap[] } {
  const fence = lineOf(code)
  const { monitors, problems } = readMonitorsText(code.value)
  const gaps = problems.map(({ line, sentence }) => problem(fence + line, null, sentence))
  return {
    monitors: monitors.flatMap((monitor) =>
      monitor.ok ? [{ definition: monitor.definition, line: fence + monitor.line }] : [],
    ),
    gaps: [
      ...gaps,
      ...monitors.flatMap((monitor) =>
        monitor.ok
          ? []
          : monitor.problems.map(({ line, field, sentence }) => problem(fence + line, field, sentence)),
      ),
    ],
  }
}

function problem(line: number, field: string | null, sentence: string): Gap {
  const { atLine, ofField } = text.runbook.faults.monitor
  const said = field === null || field === '' ? atLine(line, sentence) : ofField(line, field, sentence)
  return { kind: 'monitor', severity: 'error', sentence: said, line }
}
