import { localMoment } from '../../../../shared/time/display'
import { formatDuration } from '../../../../shared/time/duration'
import { describeHold } from '../../../../shared/watch/hold'
import type { Replay, ReplayEntry } from '../../../../shared/watch/replay/record'

export interface ReplayLine {
  key: string
  time: string
  words: string
  isNotification: boolean
}

/** "3 notifications from 240 checks of the last 47 h 58 min" */
export function replaySummary({ checks, entries, from, to }: Replay): string {
  if (checks === 0) return 'No checks are stored from this time, so there is nothing to try it on.'
  const told = entries.filter(({ type }) => type === 'notification').length
  const times = told === 0 ? 'No notification' : told === 1 ? 'One notification' : `${told} notifications`
  const counted = checks === 1 ? 'one check' : `${checks} checks`
  return `${times} from ${counted} over ${formatDuration(to - from)}.`
}

/** Everything that would have happened, oldest first. */
export function replayLines({ entries }: Replay, now: number, zone: string): ReplayLine[] {
  return entries.map((entry, place) => ({
    key: `${place} ${entry.type}`,
    time: localMoment(entry.at, now, zone),
    words: entryWords(entry),
    isNotification: entry.type === 'notification',
  }))
}

function entryWords(entry: ReplayEntry): string {
  const about = entry.part === null ? '' : `${entry.part}: `
  switch (entry.type) {
    case 'notification':
      return `${entry.severity} ${entry.title}: ${entry.text}`
    case 'transition':
      return `${about}${entry.to}${entry.text === '' ? '' : `, ${entry.text}`}`
    case 'flapping':
      return entry.flapping
        ? `${about}begins to flap, ${Math.round(entry.share * 100)} % of changes`
        : `${about}flaps no more`
    case 'hold':
      return entry.hold === null ? `${about}held no longer` : `${about}${describeHold(entry.hold)}`
  }
}
