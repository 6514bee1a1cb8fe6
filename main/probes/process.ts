import { RE2JS } from 're2js'
import { text } from '../../shared/text/text'
import type { ProcessTarget } from '../../shared/watch/kinds/process/target'
import type { Probe } from './probe'

export interface RunningProcess {
  /** As the system calls the program. */
  name: string
  commandLine: string
}

/** How many processes of this laptop are the ones that are meant. */
export function createProcessProbe(
  list: () => Promise<RunningProcess[]> = systemProcesses,
): Probe<'process'> {
  return async (target) => {
    const processes = await list()
    if (processes.length === 0) return { outcome: 'unknown', text: text.probes.laptop.noProcesses }
    const isMeant = matcherOf(target)
    const count = processes.filter(isMeant).length
    const words = text.probes.laptop
    const told = count === 0 ? words.noneRuns(nameOf(target)) : words.running(count, nameOf(target))
    const wanted = unexpected(count, target)
    if (wanted !== null)
      return { outcome: 'failed', reached: false, text: text.watch.findings.expected(told, wanted) }
    return { outcome: 'answered', value: count, unit: 'count', text: told }
  }
}

/** Loading takes tens of milliseconds, so it waits until a monitor wants it. */
async function systemProcesses(): Promise<RunningProcess[]> {
  const { processes } = await import('systeminformation')
  const { list } = await processes()
  return list.map(({ name, command, params }) => ({ name, commandLine: `${command} ${params}`.trim() }))
}

function matcherOf({ matching }: ProcessTarget): (process: RunningProcess) => boolean {
  if (matching.by === 'pattern') {
    // Its time grows with the length of the text only, whatever the pattern is.
    const pattern = RE2JS.compile(matching.pattern)
    return ({ commandLine }) => pattern.matcher(commandLine).find()
  }
  const wanted = plainName(matching.program)
  return ({ name }) => plainName(name) === wanted
}

function plainName(program: string): string {
  return program.toLowerCase().replace(/\.exe$/, '')
}

function nameOf({ matching }: ProcessTarget): string {
  return matching.by === 'program' ? matching.program : text.probes.laptop.processLike(matching.pattern)
}

function unexpected(count: number, { atLeast, atMost }: ProcessTarget): string | null {
  if (count < atLeast) return text.probes.laptop.atLeast(atLeast)
  return atMost !== null && count > atMost ? text.probes.laptop.atMost(atMost) : null
}
