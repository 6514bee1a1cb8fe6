import { failure, type Result, success } from '../../result'
import { text } from '../../text/text'
import { readMonitorsText } from '../exchange/read'
import { levelsOf } from '../levels'
import { needingByName, problemsOfNeeds } from '../needs'
import { parseMonitor } from '../parse'
import { thresholdsInForce } from '../thresholds'
import type { ReplayedMonitor } from './replay'
import type { LineProblem } from './results'

/** Understands monitors written as YAML, like those of a runbook; or says everything that is wrong with them. */
export function readConfiguration(yaml: string): Result<ReplayedMonitor[], LineProblem[]> {
  const { monitors: written, problems } = readMonitorsText(yaml)
  const found: { line: number; replayed: ReplayedMonitor }[] = []
  for (const one of written) {
    const parsed = one.ok ? parseMonitor(one.definition) : null
    if (parsed?.ok === true) found.push({ line: one.line, replayed: replayedOf(parsed.value) })
  }
  const all = found.map(({ replayed }) => replayed.monitor)
  const byName = needingByName(all)
  const firstOf = new Map(all.map(({ name }, index) => [name, index] as const).reverse())
  const wrong = [
    ...problems,
    ...written.flatMap((one) => (one.ok ? [] : one.problems.map(atField))),
    ...found.flatMap(({ line, replayed: { monitor } }, index) => [
      ...problemsOfNeeds(monitor, byName).map((sentence) => atField({ line, field: 'needs', sentence })),
      ...(firstOf.get(monitor.name) !== index
        ? [
            atField({
              line,
              field: 'name',
              sentence: text.watch.problems.replay.nameTwice(monitor.name),
            }),
          ]
        : []),
    ]),
  ]
  if (wrong.length === 0) return success(found.map(({ replayed }) => replayed))
  return failure(wrong.map((problem) => ({ ...problem, line: Math.max(1, problem.line) })))
}

/** The names of monitors are unique, so that they serve as ids here. */
function replayedOf(monitor: ReplayedMonitor['monitor']): ReplayedMonitor {
  return { id: monitor.name, monitor, levels: levelsOf(thresholdsInForce(monitor, []), monitor) }
}

function atField({ line, field, sentence }: LineProblem & { field: string }): LineProblem {
  return { line, sentence: field === '' ? sentence : `${field}: ${sentence}` }
}
