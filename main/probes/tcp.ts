import { connect } from 'node:net'
import { formatQuantity } from '../../shared/watch/quantity'
import type { TcpTarget } from '../../shared/watch/target'
import { describeNetworkFailure } from './network-failure'
import type { ProbeResult } from './probe'

/** Connects to a port and closes again. The value is how long it took, in milliseconds. */
export function probeTcp({ host, port }: TcpTarget, signal: AbortSignal): Promise<ProbeResult> {
  return new Promise((resolve) => {
    const begun = performance.now()
    const socket = connect({ host, port, autoSelectFamily: true })
    const finish = (result: ProbeResult) => {
      signal.removeEventListener('abort', giveUp)
      socket.destroy()
      resolve(result)
    }
    const giveUp = () =>
      finish({ outcome: 'failed', reached: false, text: `${host}:${port} does not answer` })
    socket.once('connect', () => finish(connected(performance.now() - begun)))
    socket.on('error', (error) => finish(describeNetworkFailure(error, host)))
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
  })
}

function connected(elapsed: number): ProbeResult {
  return {
    outcome: 'answered',
    value: elapsed,
    unit: 'milliseconds',
    text: `connected in ${formatQuantity(elapsed, 'milliseconds')}`,
  }
}
