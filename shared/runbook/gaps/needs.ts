import { text } from '../../text/text'
import { needingByName, needingOf, problemsOfNeeds } from '../../watch/needs'
import type { Gap, RunbookModel } from '../model'

/** The kind of the gaps that only all monitors of a runbook together can have. */
export const needKind = 'need'

/**
 * The gaps of monitors that need what the runbook does not name, or themselves in the end. They are watched all the
 * same, and what they need may be a monitor of this laptop, so that it is no error. `placeOf` writes a line.
 */
export function needGaps({ monitors }: Pick<RunbookModel, 'monitors'>, placeOf = plainLine): Gap[] {
  const all = needingByName(monitors.map(({ definition }) => needingOf(definition)))
  return monitors.flatMap(({ definition, line }) =>
    problemsOfNeeds(needingOf(definition), all).map((problem) => {
      const sentence = text.runbook.faults.monitor.needs(placeOf(line), definition.name, problem)
      return { kind: needKind, severity: 'warning' as const, sentence, line }
    }),
  )
}

function plainLine(line: number): string {
  return text.runbook.faults.monitor.line(line)
}
