import { tmpdir } from 'node:os'
import { text } from '../../shared/text/text'
import { type PingCount, readPingOutput } from '../../shared/watch/kinds/ping/output'
import type { PingTarget } from '../../shared/watch/kinds/ping/target'
import { formatQuantity } from '../../shared/watch/quantity'
import { shownLine } from '../../shared/watch/shown-text'
import type { ProbeResult } from './probe'
import { type Program, type ProgramEnd, runProgram } from './run-program'

/** Runs a program to its end. */
type Run = (program: Program, signal: AbortSignal) => Promise<ProgramEnd>

/** Pings with the system's program. The value is the mean round trip, in milliseconds. */
export function createPingProbe(run: Run = runProgram, platform: NodeJS.Platform = process.platform) {
  return async (target: PingTarget, signal: AbortSignal): Promise<ProbeResult> => {
    const end = await run(commandFor(target, platform), signal)
    switch (end.end) {
      case 'exited': {
        const count = readPingOutput(end.output)
        return count === null ? withoutCount(`${end.output}\n${end.errors}`, target) : judged(count, target)
      }
      case 'given up':
        return { outcome: 'stalled', reached: false, text: text.probes.network.noAnswer(target.host) }
      case 'not started':
        return unknown(
          end.code === 'ENOENT' ? text.probes.ping.noProgram : text.probes.ping.notStarted(end.code),
        )
      case 'killed by signal':
      case 'flooded':
        return unknown(text.probes.ping.notEnded)
    }
  }
}

/** Waits of one reply, so that a host which is down is told of well within the usual timeout. */
const patience = { seconds: '2', milliseconds: '2000' }

function commandFor({ host, family, count }: PingTarget, platform: NodeJS.Platform): Program {
  const { PATH = '/usr/bin:/bin:/usr/sbin:/sbin', SystemRoot = '' } = process.env
  const environment: Record<string, string> = SystemRoot === '' ? { PATH, LC_ALL: 'C' } : { PATH, SystemRoot }
  const version = family === null ? [] : [`-${family}`]
  const packets = String(count)
  const common = { environment, folder: tmpdir() }
  if (platform === 'win32')
    return {
      ...common,
      program: 'ping',
      arguments: [...version, '-n', packets, '-w', patience.milliseconds, host],
    }
  const every = ['-n', '-c', packets, '-i', '0.2']
  if (platform === 'linux')
    return { ...common, program: 'ping', arguments: [...version, ...every, '-W', patience.seconds, host] }
  // On macOS and BSD each version has a program of its own, and ping6 knows no time to wait.
  return family === 6
    ? { ...common, program: 'ping6', arguments: [...every, host] }
    : { ...common, program: 'ping', arguments: [...every, '-W', patience.milliseconds, host] }
}

function judged({ sent, received, mean }: PingCount, target: PingTarget): ProbeResult {
  if (received === 0)
    return {
      outcome: 'failed',
      reached: false,
      text: text.probes.ping.noReply(sent),
    }
  const loss = (sent - received) / sent
  const replies = mean === null ? text.probes.ping.replies : formatQuantity(mean, 'milliseconds')
  return {
    outcome: 'answered',
    value: mean,
    unit: mean === null ? null : 'milliseconds',
    text: loss === 0 ? replies : text.probes.ping.lost(replies, formatQuantity(loss, 'fraction')),
    ...reportedLoss(loss, target),
  }
}

function reportedLoss(
  loss: number,
  { warningLoss, criticalLoss }: PingTarget,
): { reported?: 'warning' | 'critical' } {
  if (loss > criticalLoss) return { reported: 'critical' }
  return loss > warningLoss ? { reported: 'warning' } : {}
}

/** What it means that the program counted nothing. */
function withoutCount(said: string, { host }: PingTarget): ProbeResult {
  if (/not permitted|permission denied|privilege|are you root/i.test(said))
    return unknown(text.probes.ping.notAllowed)
  if (/invalid option|unrecognized option|illegal option|usage:/i.test(said))
    return unknown(text.probes.ping.notUnderstood)
  if (/not known|unknown host|could not find host|no address|bad address|cannot resolve/i.test(said))
    return { outcome: 'failed', reached: false, text: text.probes.network.noSuchHost(host) }
  if (/unreachable|no route/i.test(said))
    return { outcome: 'failed', reached: false, text: text.probes.network.noRoute(host) }
  return { outcome: 'failed', reached: false, text: text.probes.ping.failed(shownLine(said, 200)) }
}

function unknown(reason: string): ProbeResult {
  return { outcome: 'unknown', text: reason }
}
