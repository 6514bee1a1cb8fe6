import type { Timer } from './incident'

/** Whether a timer still counts down. An update that went out makes way for the next one. */
export function timerStanding(timer: Timer): 'met' | 'paused' | 'running' {
  if (timer.met !== null && timer.kind !== 'update') return 'met'
  return timer.paused === null ? 'running' : 'paused'
}
