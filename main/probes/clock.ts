import { randomBytes } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import { lookup } from 'node:dns/promises'
import { text } from '../../shared/text/text'
import { formatDuration } from '../../shared/time/duration'
import { clockOffset, parseSntpAnswer, sntpQuestion } from '../../shared/watch/kinds/clock/sntp'
import type { ClockTarget } from '../../shared/watch/kinds/clock/target'
import { describeNetworkFailure } from './network-failure'
import type { ProbeResult } from './probe'
import { askWeb } from './web'

/** The Date of a web server tells whole seconds: less than this is no difference, milliseconds. */
const granularity = 1000
/** Packets that are no answer and are passed over before it is told. */
const mostForeignPackets = 32

/** How far this laptop's clock is off, in either direction, milliseconds. */
export function probeClock({ reference }: ClockTarget, signal: AbortSignal): Promise<ProbeResult> {
  return reference.by === 'ntp'
    ? askTimeServer(reference, signal).catch((error) => describeNetworkFailure(error, reference.host))
    : askWebServer(reference.url, signal)
}

async function askTimeServer(
  { host, port }: { host: string; port: number },
  signal: AbortSignal,
): Promise<ProbeResult> {
  const { address, family } = await lookup(host)
  const socket = createSocket(family === 6 ? 'udp6' : 'udp4')
  try {
    return await converse(socket, { address, port, host }, signal)
  } finally {
    socket.close()
  }
}

function converse(
  socket: Socket,
  { address, port, host }: { address: string; port: number; host: string },
  signal: AbortSignal,
): Promise<ProbeResult> {
  return new Promise((resolve, reject) => {
    const nonce = randomBytes(8)
    let asked = 0
    let begun = 0
    let foreign = 0
    const giveUp = () =>
      resolve({ outcome: 'stalled', reached: false, text: text.probes.network.noAnswer(host) })
    socket.once('error', reject)
    signal.addEventListener('abort', giveUp, { once: true })
    if (signal.aborted) return giveUp()
    socket.on('message', (packet) => {
      // Counted on from when it was asked, so that a clock that is set meanwhile does no harm.
      const heard = asked + performance.now() - begun
      const answer = parseSntpAnswer(packet, nonce, heard)
      if (answer?.outcome === 'times')
        return resolve(difference(clockOffset(asked, answer.received, answer.sent, heard), host, 0))
      if (answer !== null)
        return resolve({
          outcome: 'failed',
          reached: true,
          text: text.probes.clock.noAnswer(host, answer.text),
        })
      foreign += 1
      if (foreign >= mostForeignPackets)
        resolve({
          outcome: 'failed',
          reached: true,
          text: text.probes.clock.noTimeServer(host),
        })
    })
    // A connected socket hears nobody else, and is told when nothing listens there.
    socket.connect(port, address, () => {
      if (signal.aborted) return
      begun = performance.now()
      asked = Date.now()
      socket.send(sntpQuestion(nonce))
    })
  })
}

function askWebServer(url: string, signal: AbortSignal): Promise<ProbeResult> {
  const { hostname } = new URL(url)
  const question = { url, method: 'HEAD', headers: {}, body: null, mostRedirects: 0, verified: true } as const
  return askWeb<ProbeResult>(question, signal, async ({ headers, timings }) => {
    const middle = Date.now() - (timings.firstByte ?? 0) / 2
    const date = Date.parse(headers.date ?? '')
    if (!Number.isFinite(date))
      return { outcome: 'failed', reached: true, text: text.probes.clock.noDate(hostname) }
    // What is told as a second began, on average, half a second ago.
    return difference(date + granularity / 2 - middle, hostname, granularity)
  })
}

/** `behind`: by how much this laptop's clock is behind, milliseconds; below `certain` nothing is said. */
function difference(behind: number, host: string, certain: number): ProbeResult {
  const value = Math.abs(behind)
  const isSame = value <= certain
  return {
    outcome: 'answered',
    value: isSame ? 0 : value,
    unit: 'milliseconds',
    text: differenceWords(isSame ? 0 : behind, host),
  }
}

function differenceWords(behind: number, host: string): string {
  const words = text.probes.clock
  if (behind === 0) return words.same(host)
  const duration = formatDuration(Math.abs(behind))
  return behind > 0 ? words.behind(duration, host) : words.ahead(duration, host)
}
