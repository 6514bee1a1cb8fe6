import { text } from '../../shared/text/text'
import { formatDuration } from '../../shared/time/duration'
import type { ProbeResult, Stalled } from './probe'

/** What a check found in the end. */
export type Finding = Exclude<ProbeResult, Stalled>

/** How long a probe that was given up may take to say what it waited for, milliseconds. */
const lastWord = 200

/** Lets a probe look for so many milliseconds, or until `stop` aborts; then it is given up, whatever it does. */
export async function probeWithin(
  timeout: number,
  stop: AbortSignal,
  probe: (signal: AbortSignal) => Promise<ProbeResult>,
): Promise<Finding> {
  const giveUp = new AbortController()
  const abandon = () => giveUp.abort()
  const timer = setTimeout(abandon, timeout)
  stop.addEventListener('abort', abandon)
  if (stop.aborted) abandon()
  const silence = silenceAfter(giveUp.signal)
  try {
    const result = await Promise.race([silence.promise, probe(giveUp.signal).catch(brokenProbe)])
    if (result !== null && result.outcome !== 'stalled' && !giveUp.signal.aborted) return result
    return gaveUp(result, timeout)
  } finally {
    clearTimeout(timer)
    silence.end()
    stop.removeEventListener('abort', abandon)
  }
}

/** Resolves a moment after the signal aborts. */
function silenceAfter(signal: AbortSignal): { promise: Promise<null>; end(): void } {
  let timer: NodeJS.Timeout | undefined
  const promise = new Promise<null>((resolve) => {
    const begin = () => {
      timer = setTimeout(() => resolve(null), lastWord)
    }
    if (signal.aborted) begin()
    else signal.addEventListener('abort', begin, { once: true })
  })
  return { promise, end: () => clearTimeout(timer) }
}

function gaveUp(result: ProbeResult | null, timeout: number): Finding {
  const words = text.probes.within
  const duration = formatDuration(timeout)
  if (result?.outcome === 'stalled')
    return { ...result, outcome: 'failed', text: words.stalled(result.text, duration) }
  return { outcome: 'failed', reached: false, text: words.noAnswer(duration) }
}

function brokenProbe(error: unknown): ProbeResult {
  const message = error instanceof Error ? error.message : String(error)
  return { outcome: 'failed', reached: false, text: text.probes.within.broken(message) }
}
