import { text } from '../../../../shared/text/text'
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
  const words = text.watch.editor.replay
  if (checks === 0) return words.nothingStored
  const told = entries.filter(({ type }) => type === 'notification').length
  return words.summary(told, checks, formatDuration(to - from))
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
  const words = text.watch.editor.replay
  if (entry.type === 'notification') return words.notification(entry.severity, entry.title, entry.text)
  const what = changeWords(entry)
  return entry.part === null ? what : words.part(entry.part, what)
}

function changeWords(entry: Exclude<ReplayEntry, { type: 'notification' }>): string {
  const words = text.watch.editor.replay
  switch (entry.type) {
    case 'transition':
      return words.transition(text.watch.status[entry.to], entry.text)
    case 'flapping':
      return entry.flapping ? words.flaps(`${Math.round(entry.share * 100)} %`) : words.flapsNoMore
    case 'hold':
      return entry.hold === null ? words.heldNoLonger : describeHold(entry.hold)
  }
}
