import type { Alert } from './alert/alert'
import { isSnoozedBy } from './alert/snooze'
import type { State } from './state'
import { text } from './text/text'
import { type Status, worstStatus } from './watch/status'

type Alerted = Pick<State, 'alerts' | 'snoozes'>
type Summarised = Alerted & Pick<State, 'monitors' | 'monitorsRead' | 'connectivity'>

/** All that is watched, as one status. */
export type OverallStatus = Exclude<Status, 'paused'>

/** Alerts decide, and what is snoozed is never ok; without one, whether anything can be judged at all. */
export function overallStatus(state: Summarised): OverallStatus {
  const { pressing, snoozed } = sorted(state)
  if (pressing.some(({ verdict }) => verdict === 'critical')) return 'critical'
  if (pressing.length + snoozed.length > 0) return 'warning'
  if (!state.connectivity.online) return 'unknown'
  const { watched } = monitorStatuses(state)
  return watched.length === 0 || worstStatus(watched) === 'unknown' ? 'unknown' : 'ok'
}

/** "1 critical, 2 warning", "This laptop is offline", "All 12 monitors ok", "10 of 12 monitors ok, 1 paused, 2 held", "2 snoozed". */
export function overallSummary(state: Summarised): string {
  const { pressing, snoozed, held } = sorted(state)
  const words = text.summary
  const counts = [
    ...(['critical', 'warning'] as const).flatMap((verdict) =>
      counted(
        pressing.filter((alert) => alert.verdict === verdict),
        words[verdict],
      ),
    ),
    ...counted(snoozed, words.snoozed),
  ]
  const first =
    counts.length > 0 ? counts : [state.connectivity.online ? monitorSummary(state) : words.offline]
  return [...first, ...counted(held, words.held)].join(', ')
}

/** "All 12 monitors ok", "10 of 12 monitors ok, 1 paused": how many of those that are watched. */
export function monitorSummary(state: Pick<State, 'monitors' | 'monitorsRead'>): string {
  const words = text.summary
  if (!state.monitorsRead) return words.reading
  const { watched, paused } = monitorStatuses(state)
  if (watched.length === 0) return paused === 0 ? words.nothingWatched : words.allPaused
  const ok = watched.filter((status) => status === 'ok').length
  const share = ok < watched.length ? words.someOk(ok, watched.length) : words.allOk(ok)
  return paused === 0 ? share : [share, words.paused(paused)].join(', ')
}

/** Open and acknowledged alerts, the first deadline first. */
export function unresolvedAlerts({ alerts }: Pick<State, 'alerts'>): Alert[] {
  return Object.values(alerts)
    .filter((alert) => alert.state !== 'resolved')
    .sort((a, b) => a.responseDueAt - b.responseDueAt)
}

/** Those that want a person: not held for maintenance nor for what they depend on, and not snoozed. */
export function pressingAlerts(state: Alerted): Alert[] {
  return sorted(state).pressing
}

/** Those that would want a person, and that a person does not want to be told of for a while. */
export function snoozedAlerts(state: Alerted): Alert[] {
  return sorted(state).snoozed
}

/** The state has only snoozes that stand, so that no clock is needed here. */
function sorted(state: Alerted): Record<'pressing' | 'snoozed' | 'held', Alert[]> {
  const snoozes = Object.values(state.snoozes)
  const found: ReturnType<typeof sorted> = { pressing: [], snoozed: [], held: [] }
  for (const alert of unresolvedAlerts(state)) {
    if (alert.held !== null) found.held.push(alert)
    else if (snoozes.some(({ scope }) => isSnoozedBy(alert, scope))) found.snoozed.push(alert)
    else found.pressing.push(alert)
  }
  return found
}

/** "2 held"; nothing for none. */
function counted({ length }: readonly Alert[], words: (count: number) => string): string[] {
  return length === 0 ? [] : [words(length)]
}

function monitorStatuses({ monitors }: Pick<State, 'monitors'>): { watched: Status[]; paused: number } {
  const present = Object.values(monitors).filter((monitor) => !monitor.removedHere)
  const watched = present.map((monitor) => monitor.status).filter((status) => status !== 'paused')
  return { watched, paused: present.length - watched.length }
}
