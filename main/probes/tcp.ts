import type { Socket } from 'node:net'
import { text } from '../../shared/text/text'
import type { TcpTarget } from '../../shared/watch/kinds/tcp/target'
import { formatQuantity } from '../../shared/watch/quantity'
import { shownLine } from '../../shared/watch/shown-text'
import { type Connection, openConnection } from './connection'
import { describeNetworkFailure } from './network-failure'
import type { ProbeResult } from './probe'

/** A banner is looked for in so many bytes. */
const mostHeard = 16 * 1024

/** Connects to a port and closes again. The value is how long it took, with the banner where one is expected. */
export async function probeTcp(target: TcpTarget, signal: AbortSignal): Promise<ProbeResult> {
  const { host, port, send, expectBanner } = target
  const begun = performance.now()
  const connection = await openConnection({ host, port, secure: null }, signal)
  if (!connection.ok) return connection.error
  const { socket, timings } = connection.value
  try {
    if (send !== null) socket.write(send)
    if (expectBanner === null) return connected(performance.now() - begun, timings)
    const trouble = await waitForBanner(socket, expectBanner, host, signal)
    return trouble ?? connected(performance.now() - begun, timings)
  } finally {
    socket.destroy()
  }
}

/** Null once the banner came. */
function waitForBanner(
  socket: Socket,
  banner: string,
  host: string,
  signal: AbortSignal,
): Promise<ProbeResult | null> {
  return new Promise((resolve) => {
    let heard = ''
    const fail = (found: string) => end({ outcome: 'failed', reached: true, text: found })
    const end = (result: ProbeResult | null) => {
      signal.removeEventListener('abort', giveUp)
      socket.destroy()
      resolve(result)
    }
    const giveUp = () =>
      end({
        outcome: 'stalled',
        reached: true,
        text: text.probes.tcp.bannerStalled(shownLine(banner, 80)),
      })
    socket.on('data', (bytes) => {
      heard = (heard + bytes.toString('latin1')).slice(0, mostHeard)
      if (Buffer.from(heard, 'latin1').toString('utf8').includes(banner)) end(null)
      else if (heard.length === mostHeard) fail(text.probes.tcp.noBanner(shownLine(banner, 80)))
    })
    socket.once('end', () =>
      fail(
        heard === ''
          ? text.probes.tcp.nothingSaid
          : text.probes.tcp.otherBanner(shownLine(heard, 80), shownLine(banner, 80)),
      ),
    )
    socket.on('error', (error) => end(describeNetworkFailure(error, host)))
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
  })
}

function connected(elapsed: number, timings: Connection['timings']): ProbeResult {
  return {
    outcome: 'answered',
    value: elapsed,
    unit: 'milliseconds',
    text: text.probes.tcp.connected(formatQuantity(elapsed, 'milliseconds')),
    timings,
  }
}
