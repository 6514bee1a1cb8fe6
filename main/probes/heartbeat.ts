import { text } from '../../shared/text/text'
import { judgeSilence, type Silence } from '../../shared/watch/kinds/heartbeat/target'
import type { Probe } from './probe'

/** What is heard of the monitors that something calls in to. */
export interface Listening {
  /** Why no call can be heard at present: a sentence's end; null while calls can. */
  trouble(): string | null
  /** How long it has been silent for a monitor; null for one that is not stored, and so cannot be called. */
  silenceOf(monitorId: string): Silence | null
}

/** Looks at when something called in last. */
export function createHeartbeatProbe(listening: Listening): Probe<'heartbeat'> {
  return async (target, _signal, monitorId) => {
    const silence = monitorId === null ? null : listening.silenceOf(monitorId)
    if (silence === null) return { outcome: 'unknown', text: text.probes.heartbeat.notSaved }
    const trouble = listening.trouble()
    if (trouble !== null) return { outcome: 'unknown', text: trouble }
    const standing = judgeSilence(target, silence)
    switch (standing.outcome) {
      case 'answered':
        return { ...standing, unit: 'milliseconds' }
      case 'failed':
        return { ...standing, reached: true }
      case 'unknown':
        return { outcome: 'unknown', text: standing.text }
    }
  }
}

/** Where nothing can call in: on the command line. */
export const deaf: Listening = { trouble: () => null, silenceOf: () => null }
