import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import type { ProcessDefinition } from './definition'

/** A program that runs on this laptop. */
export interface ProcessTarget {
  kind: 'process'
  /** The program's name as the system tells it, or a pattern that its command line has. */
  matching: { by: 'program'; program: string } | { by: 'pattern'; pattern: string }
  /** How many must run at least, and may at most; null: any number. */
  atLeast: number
  atMost: number | null
}

export const processFacts: KindFacts<ProcessDefinition, ProcessTarget> = {
  kind: 'process',
  unit: 'count',
  metric: null,
  describe: ({ program, pattern }) =>
    program === undefined
      ? text.watch.targets.processesLike(pattern ?? '')
      : text.watch.targets.process(program),
  address: () => null,
}
