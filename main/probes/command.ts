import { homedir } from 'node:os'
import { text } from '../../shared/text/text'
import { parseOutput } from '../../shared/watch/kinds/command/output'
import type { CommandTarget } from '../../shared/watch/kinds/command/target'
import { shownLine } from '../../shared/watch/shown-text'
import { noSecrets, type SecretSource } from '../secrets/named-secrets'
import type { Probe, ProbeResult } from './probe'
import { mostOutput, type ProgramEnd, runProgram } from './run-program'
import { redactedResult } from './with-secrets'

/**
 * Runs a command as a Nagios plugin, and only one that may run: a runbook's text runs nothing that nobody approved.
 * Its exit code says how it is, its performance data has the value.
 */
export function createCommandProbe(
  mayRun: (target: CommandTarget) => boolean,
  secrets: SecretSource = noSecrets,
): Probe<'command'> {
  return async (target, signal) => {
    if (!mayRun(target)) return { outcome: 'unknown', text: text.probes.command.notApproved }
    const { program, arguments: words, folder } = target
    const given = secrets.fill(target.environment, { to: 'commands' })
    if (!given.ok) return { outcome: 'unknown', text: given.error }
    const environment = { ...basicEnvironment(), ...given.value }
    const run = { program, arguments: words, environment, folder: folder ?? homedir() }
    return redactedResult(resultOf(await runProgram(run, signal), target), secrets)
  }
}

/** What every program is given; on Windows some do not start without the rest. */
function basicEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'SystemRoot', 'SystemDrive', 'PATHEXT', 'TEMP', 'TMP', 'USERPROFILE']
  const present = kept.flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  })
  return { ...Object.fromEntries(present), LANG: 'C', LC_ALL: 'C' }
}

function resultOf(end: ProgramEnd, target: CommandTarget): ProbeResult {
  switch (end.end) {
    case 'not started':
      return { outcome: 'unknown', text: notStarted(end.code, target) }
    case 'flooded':
      return failed(text.probes.command.tooMuch(`${mostOutput / 1024} KiB`))
    case 'given up':
      return { outcome: 'stalled', reached: true, text: text.probes.command.stalled }
    case 'killed by signal':
      return failed(text.probes.command.killed(end.signal))
    case 'exited':
      return judged(end, target)
  }
}

/** What exit codes mean, by the plugin guidelines. */
const verdicts = ['ok', 'warning', 'critical'] as const

function judged(end: Extract<ProgramEnd, { end: 'exited' }>, target: CommandTarget): ProbeResult {
  const { text: output, longText, performance } = parseOutput(end.output)
  const words = text.probes.command
  const verdict = verdicts[end.code]
  const said = output || shownLine(end.errors, 500)
  if (verdict === undefined) {
    const why = end.code === 3 ? words.cannotTell : words.otherCode(end.code)
    return { outcome: 'unknown', text: said === '' ? why : words.saying(why, said) }
  }
  const chosen = performance.find(({ label }) => target.value === null || label === target.value) ?? null
  if (target.value !== null && chosen === null && verdict === 'ok')
    return { outcome: 'unknown', text: words.noValue(target.value) }
  return {
    outcome: 'answered',
    value: chosen?.value ?? null,
    unit: chosen?.unit ?? null,
    text: said || words.code(end.code),
    performance,
    ...(longText === '' ? {} : { longText }),
    ...(verdict === 'ok' ? {} : { reported: verdict }),
  }
}

function notStarted(code: string, { program, folder }: CommandTarget): string {
  const words = text.probes.command
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return folder === null ? words.noProgram(program) : words.noProgramOrFolder(program, folder)
  if (code === 'EACCES' || code === 'EPERM') return words.notExecutable(program)
  return words.notStarted(program, code)
}

function failed(found: string): ProbeResult {
  return { outcome: 'failed', reached: true, text: found }
}
