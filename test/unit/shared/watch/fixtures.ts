import type { Judgement } from '#shared/watch/judge'
import { type Monitor, parseMonitor } from '#shared/watch/parse'
import type { Verdict } from '#shared/watch/status'
import type { Sample } from '#shared/watch/view'

/** A monitor as it is understood; an endpoint outside this laptop unless the fields say otherwise. */
export function monitorOf(fields: Record<string, unknown> = {}): Monitor {
  const usual = 'kind' in fields ? {} : { kind: 'http', url: 'https://shop.example/' }
  const parsed = parseMonitor({ name: 'Shop', ...usual, ...fields })
  if (!parsed.ok)
    throw new Error(parsed.error.map(({ field, sentence }) => `${field}: ${sentence}`).join('\n'))
  return parsed.value
}

export function judgementOf(verdict: Verdict): Judgement {
  return verdict === 'ok'
    ? { verdict, cause: null }
    : { verdict, cause: { kind: 'unreachable', text: `${verdict} text` } }
}

/** A check that was answered with a value, milliseconds unless said otherwise. */
export function answered(at: number, value: number, changes: Partial<Sample> = {}): Sample {
  return { at, outcome: 'answered', value, unit: 'milliseconds', duration: 1, text: '', ...changes }
}

export function failed(at: number, text = 'connection refused'): Sample {
  return { at, outcome: 'failed', value: null, unit: null, duration: 1, text }
}
