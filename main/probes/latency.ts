import { connect } from 'node:net'
import { text } from '../../shared/text/text'
import type { LatencyTarget } from '../../shared/watch/kinds/latency/target'
import { formatQuantity } from '../../shared/watch/quantity'
import { describeNetworkFailure } from './network-failure'
import type { ProbeResult } from './probe'

/** The median time of some connections to an anchor, milliseconds. One that is refused has come back too. */
export async function probeLatency(target: LatencyTarget, signal: AbortSignal): Promise<ProbeResult> {
  const times: number[] = []
  for (let tried = 0; tried < target.tries; tried += 1) {
    const answer = await timeOfAnswer(target, signal)
    if (typeof answer !== 'number') return answer
    times.push(answer)
  }
  times.sort((one, other) => one - other)
  const median = times[Math.floor((times.length - 1) / 2)] ?? 0
  const told = text.probes.latency.found(formatQuantity(median, 'milliseconds'), target.host)
  return {
    outcome: 'answered',
    value: median,
    unit: 'milliseconds',
    text: times.length < 2 ? told : withTries(told, times),
  }
}

function withTries(told: string, sorted: readonly number[]): string {
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)]
  return text.probes.latency.tries(told, {
    tries: sorted.length,
    least: formatQuantity(least, 'milliseconds'),
    most: formatQuantity(most, 'milliseconds'),
  })
}

function timeOfAnswer({ host, port }: LatencyTarget, signal: AbortSignal): Promise<number | ProbeResult> {
  return new Promise((resolve) => {
    let begun = performance.now()
    const socket = connect({ host, port, autoSelectFamily: true })
    // Looking up the name is no part of the way there.
    socket.once('lookup', () => {
      begun = performance.now()
    })
    const finish = (answer: number | ProbeResult) => {
      signal.removeEventListener('abort', giveUp)
      socket.destroy()
      resolve(answer)
    }
    const giveUp = () =>
      finish({ outcome: 'stalled', reached: false, text: text.probes.network.noAnswer(host) })
    socket.once('connect', () => finish(performance.now() - begun))
    socket.on('error', (error) => {
      const isRefused = 'code' in error && error.code === 'ECONNREFUSED'
      finish(isRefused ? performance.now() - begun : describeNetworkFailure(error, host))
    })
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
  })
}
