import { RE2JS } from 're2js'
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
    if (processes.length === 0)
      return { outcome: 'unknown', text: 'this system does not tell what runs on it' }
    const isMeant = matcherOf(target)
    const count = processes.filter(isMeant).length
    const text = count === 0 ? `no ${nameOf(target)} runs` : `${count} × ${nameOf(target)}`
    const wanted = unexpected(count, target)
    if (wanted !== null)
      return { outcome: 'failed', reached: false, text: `${text} where ${wanted} is expected` }
    return { outcome: 'answered', value: count, unit: 'count', text }
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
  return matching.by === 'program' ? matching.program : `process like ${matching.pattern}`
}

function unexpected(count: number, { atLeast, atMost }: ProcessTarget): string | null {
  if (count < atLeast) return `at least ${atLeast}`
  return atMost !== null && count > atMost ? `at most ${atMost}` : null
}
