import { text } from '../../../text/text'
import { formatDuration } from '../../../time/duration'
import type { KindFacts } from '../facts'
import type { HeartbeatDefinition } from './definition'

/** Something on this laptop, or led to it, that calls in to Watchkeeper. Durations are milliseconds. */
export interface HeartbeatTarget {
  kind: 'heartbeat'
  /** How often it calls in. */
  every: number
  /** How much later a call may be. */
  grace: number
}

export const heartbeatFacts: KindFacts<HeartbeatDefinition, HeartbeatTarget> = {
  kind: 'heartbeat',
  unit: 'milliseconds',
  metric: null,
  describe: ({ every }) => text.watch.targets.heartbeat(every),
  address: () => null,
}

/** What was last heard from something that calls in. Times are UTC milliseconds. */
interface HeardCall {
  at: number
  /** Whether it said that it failed. */
  failed: boolean
  /** What it said; '' for nothing. */
  text: string
}

/** Where a heartbeat stands: its last call, if any, and how long Watchkeeper has listened since then, milliseconds. */
export interface Silence {
  call: HeardCall | null
  listened: number
}

export type HeartbeatStanding =
  | { outcome: 'answered'; value: number; text: string }
  | { outcome: 'failed' | 'unknown'; text: string }

/**
 * What a silence means. Only the time in which Watchkeeper could have heard a call counts: neither sleep nor the time
 * while it was off. Something that has never called is waited for as long as for the next call.
 */
export function judgeSilence(
  { every, grace }: HeartbeatTarget,
  { call, listened }: Silence,
): HeartbeatStanding {
  const words = text.watch.findings.heartbeat
  const allowed = every + grace
  if (listened > allowed) return { outcome: 'failed', text: silent(call, listened, allowed) }
  if (call === null) return { outcome: 'unknown', text: words.waiting }
  if (call.failed)
    return {
      outcome: 'failed',
      text: call.text === '' ? words.saidFailed : words.failed(call.text),
    }
  const ago = formatDuration(listened)
  const told = call.text === '' ? words.called(ago) : words.calledSaying(ago, call.text)
  return { outcome: 'answered', value: listened, text: told }
}

function silent(call: HeardCall | null, listened: number, allowed: number): string {
  const words = text.watch.findings.heartbeat
  const told = call === null ? words.neverCalled : words.noCall
  return told(formatDuration(listened), formatDuration(allowed))
}
