import { readFile } from 'node:fs/promises'
import { text as textOf } from 'node:stream/consumers'
import { failure, type Result, success } from '../../shared/result'
import { text } from '../../shared/text/text'
import type { Hold } from '../../shared/watch/hold'
import { readConfiguration } from '../../shared/watch/replay/config'
import { type ReplayedEntry, replay } from '../../shared/watch/replay/replay'
import { type LineProblem, readResults } from '../../shared/watch/replay/results'
import { fail } from './exit'

/** The path that stands for what is piped in. */
const piped = '-'

/** What was given to replay is not as it should be. */
const wrongInput = 2

/**
 * Replays recorded results through the configuration of some monitors, and prints each transition and notification
 * as a line of JSON. One of the two may be piped in, as the path "-". Returns the exit code: 2 where a line of either
 * is wrong, 3 if one cannot be read, else 0.
 */
export async function replayResults(configPath: string, resultsPath: string): Promise<number> {
  if (configPath === piped && resultsPath === piped) return fail(text.commandLine.replay.bothPiped)
  const [config, results] = await Promise.all([readText(configPath), readText(resultsPath)])
  if (!config.ok) return fail(config.error)
  if (!results.ok) return fail(results.error)
  const monitors = readConfiguration(config.value)
  if (!monitors.ok) return tellProblems(configPath, monitors.error)
  const events = readResults(results.value, monitors.value)
  if (!events.ok) return tellProblems(resultsPath, events.error)
  for (const entry of replay(monitors.value, events.value)) console.log(replayLine(entry))
  return 0
}

/** An entry of a replay as a line of JSON, with its times in UTC. */
export function replayLine({ monitor, entry: { at, type, ...rest } }: ReplayedEntry): string {
  const told = 'hold' in rest ? { ...rest, hold: holdInWords(rest.hold) } : rest
  return JSON.stringify({ at: utc(at), type, monitor: monitor.name, ...told })
}

function holdInWords(hold: Hold | null) {
  if (hold === null) return null
  if (hold.kind === 'dependency') return { kind: hold.kind, monitor: hold.name }
  return { kind: hold.kind, reason: hold.reason, until: utc(hold.until) }
}

function utc(at: number): string {
  return new Date(at).toISOString()
}

function tellProblems(path: string, problems: readonly LineProblem[]): number {
  const shown = path === piped ? text.commandLine.replay.standardInput : path
  for (const { line, sentence } of problems) console.error(`${shown}:${line}: ${sentence}`)
  return wrongInput
}

async function readText(path: string): Promise<Result<string, string>> {
  try {
    return success(path === piped ? await textOf(process.stdin) : await readFile(path, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failure(text.commandLine.replay.unreadable(path, reason))
  }
}
