import { failure, type Result, success } from '../../shared/result'
import type { Kpi } from '../../shared/runbook/model'
import { parseRunbook } from '../../shared/runbook/parse'
import { text } from '../../shared/text/text'
import { parseDuration } from '../../shared/time/duration'
import { type Monitor, parseMonitor } from '../../shared/watch/parse'
import { type Status, worstStatus } from '../../shared/watch/status'
import { systemClock } from '../clock'
import { createProbes } from '../probes'
import { deaf } from '../probes/heartbeat'
import { readRunbook } from '../runbook/read'
import { checkWithGuard, type GuardedCheck } from './guarded-check'
import { keptSecrets } from './kept-secrets'
import { table } from './table'

export interface CheckOptions {
  http?: string
  tcp?: string
  timeout?: string
  json?: boolean
  runCommands?: boolean
  dataDir: string
}

/** As Nagios plugins say it. */
const exitCodes: Record<Status, number> = { ok: 0, warning: 1, critical: 2, unknown: 3, paused: 3 }
const unable = 3

/** Checks once, prints what was found, and returns the exit code. */
export async function check(file: string | null, options: CheckOptions): Promise<number> {
  const asked = await whatToCheck(file, options)
  if (!asked.ok) {
    for (const sentence of asked.error) console.error(sentence)
    return unable
  }
  const { monitors, kpis, problems } = asked.value
  const runsCommands = options.runCommands === true
  if (runsCommands) endWithCommands()
  const probes = createProbes({
    mayRun: () => runsCommands,
    listening: deaf,
    secrets: keptSecrets(options.dataDir),
  })
  const found = await checkWithGuard(probes, monitors, kpis, systemClock)
  console.log(options.json === true ? JSON.stringify(found.map(asJson), null, 2) : asTable(found))
  for (const sentence of problems) console.error(sentence)
  if (!runsCommands && monitors.some(({ target }) => target.kind === 'command'))
    console.error(text.commandLine.check.commandsNotRun)
  const worst = worstStatus(found.map((one) => one.status))
  // A monitor that could not be read was not checked, so all is not known to be well.
  return worst === 'ok' && problems.length > 0 ? exitCodes.unknown : exitCodes[worst]
}

/** Whoever interrupts this ends what it has started too: at an exit, commands are ended. */
function endWithCommands(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(unable))
}

interface Asked {
  monitors: Monitor[]
  kpis: readonly Kpi[]
  /** What could not be read in the runbook's block of monitors. */
  problems: string[]
}

async function whatToCheck(file: string | null, options: CheckOptions): Promise<Result<Asked, string[]>> {
  const words = text.commandLine.check
  const given = [file, options.http, options.tcp].filter((one) => one !== null && one !== undefined)
  if (given.length !== 1) return failure([words.nothingOrTooMuch])
  const asked = file === null ? endpoint(options) : await monitorsOf(file)
  if (!asked.ok || options.timeout === undefined) return asked
  const timeout = parseDuration(options.timeout)
  if (timeout === null || timeout === 0) return failure([words.notATimeout(options.timeout)])
  const monitors = asked.value.monitors.map((monitor) => ({ ...monitor, timeout }))
  return success({ ...asked.value, monitors })
}

function endpoint({ http, tcp = '' }: CheckOptions): Result<Asked, string[]> {
  const address = hostAndPort(tcp)
  if (http === undefined && address === null) return failure([text.commandLine.check.notAnAddress(tcp)])
  const monitor = parseMonitor(
    http === undefined ? { name: tcp, kind: 'tcp', ...address } : { name: http, kind: 'http', url: http },
  )
  if (!monitor.ok) return failure(monitor.error.map((problem) => `${problem.field}: ${problem.sentence}`))
  return success({ monitors: [monitor.value], kpis: [], problems: [] })
}

/** "host:port" or "[address]:port" */
function hostAndPort(address: string): { host: string; port: number } | null {
  const match = /^\[?(.+?)\]?:(\d+)$/.exec(address)
  return match === null ? null : { host: match[1] ?? '', port: Number(match[2]) }
}

async function monitorsOf(file: string): Promise<Result<Asked, string[]>> {
  const read = await readRunbook(file)
  if (!read.ok) return failure([read.error.sentence])
  const model = parseRunbook(read.value.text)
  const problems = model.gaps
    .filter((gap) => gap.kind === 'monitor')
    .map((gap) => `${file}:${gap.line}: ${gap.sentence}`)
  const monitors = model.monitors.flatMap(({ definition }) => {
    const monitor = parseMonitor(definition)
    return monitor.ok ? [monitor.value] : []
  })
  if (monitors.length === 0) {
    return failure([...problems, text.commandLine.check.noMonitors(file)])
  }
  return success({ monitors, kpis: model.kpis, problems })
}

function asTable(found: readonly GuardedCheck[]): string {
  const rows = found.map(({ monitor, status, sample, why }) => [
    status.toUpperCase(),
    monitor.name,
    sample.text,
    `${Math.round(sample.duration)} ms`,
    why,
  ])
  const { status, monitor, result, took, why } = text.commandLine.check.columns
  return table([status, monitor, result, took, why], rows)
}

function asJson({ monitor, status, sample, why, thresholds }: GuardedCheck) {
  return { monitor: monitor.name, kind: monitor.target.kind, status, why, sample, thresholds }
}
